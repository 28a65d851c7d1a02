//! The words that settings choose from.

use crate::body::vocabulary;

vocabulary! {
    /// Whether the screen is drawn for a dark or a light terminal.
    pub Shade, "theme" {
        /// As the terminal says.
        Auto = "auto", "as the terminal says";
        /// For a dark terminal.
        Dark = "dark", "dark";
        /// For a light terminal.
        Light = "light", "light";
    }
}

vocabulary! {
    /// How many colours are used.
    pub Colours, "number of colours" {
        /// As many as the terminal says that it shows.
        Auto = "auto", "as the terminal says";
        /// 24-bit.
        True = "true", "24-bit";
        /// The palette of 256.
        Ansi256 = "256", "256";
        /// The palette of 16.
        Ansi16 = "16", "16";
        /// None.
        None = "none", "none";
    }
}

vocabulary! {
    /// What the figure and the large digits are drawn from.
    pub(crate) MarkerWord, "marker" {
        /// As fine as the terminal is known to draw.
        Auto = "auto", "as fine as the terminal draws";
        /// Whole cells.
        Full = "full", "whole cells";
        /// Half cells.
        Half = "half", "half cells";
        /// Quarters of cells.
        Quadrant = "quadrant", "quarters of cells";
        /// Sixths of cells.
        Sextant = "sextant", "sixths of cells";
    }
}

vocabulary! {
    /// The edges of the figure and the large digits.
    pub(crate) EdgesWord, "kind of edge" {
        /// Smooth, but hard over a network, where every changed cell costs.
        Auto = "auto", "as the line allows";
        /// Colours are mixed along them.
        Smooth = "smooth", "smooth";
        /// They are not.
        Hard = "hard", "hard";
    }
}

vocabulary! {
    /// Whether the figure is shown in pixels, and by which protocol.
    pub Pictures, "way of drawing" {
        /// As well as the terminal says that it can.
        Auto = "auto", "as the terminal says";
        /// Kitty's graphics protocol.
        Kitty = "kitty", "kitty's protocol";
        /// Sixel.
        Sixel = "sixel", "sixel";
        /// The inline images of iTerm2.
        Iterm = "iterm", "iTerm2's inline images";
        /// Characters, in every terminal.
        Cells = "cells", "characters";
    }
}

vocabulary! {
    /// How much moves on the screen.
    pub Motion, "kind of motion" {
        /// The figure moves.
        Full = "full", "all of it";
        /// The figure changes from one pose to the next without the way between them.
        Reduced = "reduced", "poses, without the way between them";
        /// The figure stays in the pose that is held.
        Off = "off", "nothing";
    }
}

vocabulary! {
    /// How the last seconds of a hold are counted.
    pub(crate) CountWord, "kind of count" {
        /// By ticks.
        Ticks = "ticks", "ticks";
        /// Three, two, one.
        Spoken = "spoken", "spoken";
    }
}

vocabulary! {
    /// Whether there is a voice, and whose.
    #[derive(Default)]
    pub(crate) VoiceWord, "choice of voice" {
        /// The built-in voice where it knows all sentences, otherwise a program.
        #[default]
        On = "on", "on";
        /// None.
        Off = "off", "off";
        /// The built-in voice alone; what it does not know is not said.
        BuiltIn = "built-in", "the built-in voice alone";
    }
}

vocabulary! {
    /// A part of the program that is used, or not.
    #[derive(Default)]
    pub Switch, "choice" {
        /// Used.
        #[default]
        On = "on", "on";
        /// Not used.
        Off = "off", "off";
    }
}
