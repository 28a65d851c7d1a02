//! Writes FIT runs of an hour into a folder, to measure what reads them: `cargo run --release --example runs FOLDER 1000`.

#[path = "../benches/made/mod.rs"]
mod made;

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "runs".into()));
    let many = arguments.next().and_then(|many| many.to_str()?.parse().ok()).unwrap_or(1000);
    fs::create_dir_all(&folder)?;
    for day in 0..many {
        fs::write(folder.join(format!("run-{day:04}.fit")), made::run(day))?;
    }
    println!("{many} runs of {} s in {}", made::HOUR, folder.display());
    Ok(())
}
