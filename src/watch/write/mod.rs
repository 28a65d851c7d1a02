//! What supple gives away: sessions, routines and runs in the formats of watches, calendars and spreadsheets.

pub mod activity;
pub mod csv;
pub mod exercise;
pub mod fit;
pub mod ics;
mod profile;
pub mod workout;

#[cfg(test)]
mod reading;
