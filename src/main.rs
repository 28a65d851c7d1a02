//! The program `supple`: reads its arguments, runs one command, exits with its code.

fn main() -> std::process::ExitCode {
    supple::media::host(supple::cli::main)
}
