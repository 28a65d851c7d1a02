//! The graphics protocol of kitty: a picture is sent once under a number, then placed and taken away by it.
//!
//! Every command asks for no answer (`q=2`), for an answer would be read as keys.

use std::io::Write as _;

use super::{Encoded, png_file};
use crate::figure::pixels::Pixels;

/// The most bytes of a picture in one command.
const CHUNK: usize = 4096;

pub(super) fn payload(pixels: &Pixels) -> Vec<u8> {
    png_file::in_base64(pixels).into_bytes()
}

/// Sends a picture under a number, 1 or more, without showing it. One that has the number is replaced.
pub fn transmit(id: u32, picture: &Encoded, out: &mut Vec<u8>) {
    let chunks = picture.bytes.chunks(CHUNK).len();
    for (number, chunk) in picture.bytes.chunks(CHUNK).enumerate() {
        let more = u8::from(number + 1 < chunks);
        if number == 0 {
            command(out, format_args!("a=t,f=100,t=d,i={id},q=2,m={more}"), chunk);
        } else {
            command(out, format_args!("m={more},q=2"), chunk);
        }
    }
}

/// Shows a picture that was sent, with its upper left corner in the cursor's cell, over so many cells. The cursor stays.
/// It is placed once: elsewhere it is taken away.
pub fn place(id: u32, cols: u16, rows: u16, out: &mut Vec<u8>) {
    command(out, format_args!("a=p,i={id},p=1,c={cols},r={rows},C=1,q=2"), &[]);
}

/// Takes a picture from the screen; the terminal keeps it.
pub fn remove(id: u32, out: &mut Vec<u8>) {
    command(out, format_args!("a=d,d=i,i={id},q=2"), &[]);
}

/// Takes a picture from the screen and from the terminal's memory.
pub fn free(id: u32, out: &mut Vec<u8>) {
    command(out, format_args!("a=d,d=I,i={id},q=2"), &[]);
}

fn command(out: &mut Vec<u8>, keys: std::fmt::Arguments<'_>, payload: &[u8]) {
    out.extend_from_slice(b"\x1b_G");
    write!(out, "{keys}").expect("a Vec takes all that is written");
    if !payload.is_empty() {
        out.push(b';');
        out.extend_from_slice(payload);
    }
    out.extend_from_slice(b"\x1b\\");
}
