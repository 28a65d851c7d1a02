# Everyday work on supple; `just` lists it. Each recipe is a command that can be typed as well.

# Lists the recipes.
default:
    @just --list

# Everything that has to hold before a change lands.
[group('check')]
ci:
    .ci/run

# Format and lints.
[group('check')]
lint:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings

# The documentation, private items included; no link in it may be broken.
[group('check')]
doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

# All tests, or those whose name contains FILTER.
[group('check')]
test FILTER='':
    cargo test {{ FILTER }}

# Licences and sources of all dependencies; needs cargo-deny.
[group('check')]
deny:
    cargo deny check licenses sources bans

# A session, the home screen, anything: `just run run piriformis --now`.
[group('try')]
run *WORDS:
    cargo run --release -- {{ WORDS }}

# The figure of a move, drawn in this terminal.
[group('try')]
figure MOVE:
    cargo run --quiet -- show {{ MOVE }} --figure

# Mistakes in all bundled files and in your own.
[group('try')]
routines:
    cargo run --quiet -- check

# The benches, or one of them: `just bench figure`.
[group('measure')]
bench NAME='':
    cargo bench {{ if NAME == '' { '' } else { '--bench ' + NAME } }}

# Draws the README's pictures anew from the program's own cells.
[group('write')]
pictures:
    SUPPLE_PICTURES=write cargo test --test pictures

# Writes anew what the home screen knows of the program's own moves and routines before it reads them.
[group('write')]
index:
    SUPPLE_INDEX=write cargo test --lib index

# Writes anew which phrases the built-in voice has to know; `sounds/voice/render` makes the sound of those that have none.
[group('write')]
phrases:
    SUPPLE_VOICE=write cargo test --lib voiced::the_list

# Writes the JSON Schemas of docs/schema anew.
[group('write')]
schemas:
    for kind in routine move config; do cargo run --quiet -- schema $kind > docs/schema/$kind.json; done

# Takes over the snapshots of screens that changed: read the difference first.
[group('write')]
snapshots:
    INSTA_UPDATE=always cargo test
    git diff --stat -- '*.snap'
