//! What a screen, or a line of text, needs to know about this moment: one reading of the player, all facts agreeing.
