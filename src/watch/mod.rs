//! Watches and other programs: what they keep of runs, and what they are given of sessions. Bytes in, data out, and the
//! other way round: no clock, no files, no threads; a time zone is an argument.

pub mod write;
