mod bundled;
mod course;
mod golden;
mod heard;
mod invariants;
mod keys;
mod seen;
