mod bundled;
mod course;
mod fit;
mod golden;
mod heard;
mod invariants;
mod keys;
mod seen;
