//! What supple gives away: sessions, routines and runs in the formats of watches, calendars and spreadsheets.

pub mod fit;
