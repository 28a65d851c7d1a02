//! `supple run`, and the home screen of `supple` alone.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::Failure;
use crate::body::Side;

/// The arguments of `supple run`.
#[derive(Debug, Args)]
pub struct Run {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE")]
    pub what: String,
    /// Coach in plain lines instead of a full screen.
    #[arg(long)]
    pub plain: bool,
    /// Start without sound.
    #[arg(long)]
    pub mute: bool,
    /// Start at once, without the time to settle.
    #[arg(long)]
    pub now: bool,
    /// Let time pass N times as fast, from 0.25 to 100.
    #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = speed)]
    pub speed: f64,
    /// Begin with this step: its number from 1, or the id of its move.
    #[arg(long, value_name = "STEP|MOVE")]
    pub from: Option<String>,
    /// Do this side only.
    #[arg(long, value_parser = side(), value_name = "SIDE")]
    pub side: Option<Side>,
    /// Do this side first.
    #[arg(long, value_parser = side(), value_name = "SIDE", conflicts_with = "side")]
    pub first_side: Option<Side>,
    /// Write each phase and each cue to this file, one JSON line each.
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
}

/// Reads `left` or `right`.
fn side() -> impl TypedValueParser<Value = Side> {
    PossibleValuesParser::new(Side::ALL.iter().map(|side| side.word()))
        .map(|word| Side::from_word(&word).expect("only the words of sides are let through"))
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if (0.25..=100.0).contains(&speed) => Ok(speed),
        _ => Err("a number from 0.25 to 100 is wanted".to_owned()),
    }
}

impl Run {
    /// Coaches the session that was asked for.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, or the terminal cannot be used.
    pub fn perform(&self, config: Option<&Path>) -> Result<ExitCode, Failure> {
        let _ = (self, config);
        Err(Failure::Other(anyhow::anyhow!("sessions cannot be run yet")))
    }
}

/// Opens the home screen.
///
/// # Errors
/// When the terminal cannot be used.
pub fn home(config: Option<&Path>) -> Result<ExitCode, Failure> {
    let _ = config;
    Err(Failure::Other(anyhow::anyhow!("the home screen cannot be opened yet")))
}
