//! Routines and moves that go from one person to another: made one file, looked at, kept, taken away.

pub(super) mod bundle;
pub(super) mod parcel;
pub(super) mod shelf;
pub(super) mod told;
