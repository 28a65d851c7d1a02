//! The bundled routines and moves: complete, followable by ear, and free of what only the program can know.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The columns that a line of text has beside the figure at 120x40.
const COLUMNS: usize = 43;

/// Every file of a folder of the project, with its id.
fn files(folder: &str) -> Vec<(String, Table)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let table = fs::read_to_string(&path).unwrap().parse().unwrap_or_else(|error| panic!("{id}: {error}"));
            (id, table)
        })
        .collect()
}

fn moves() -> Vec<(String, Table)> {
    files("routines/moves")
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The texts of a list under `key`.
fn list<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn easier_instructions(table: &Table) -> Vec<&str> {
    table.get("easier").and_then(Value::as_table).map(|easier| list(easier, "instructions")).unwrap_or_default()
}

/// The ways of a move: itself, and its easier way where that has words of its own.
fn ways(table: &Table) -> impl Iterator<Item = &Table> {
    std::iter::once(table).chain(table.get("easier").and_then(Value::as_table))
}

/// What is said in the work of one way, and on the way out of it.
fn coaching(way: &Table) -> Vec<&str> {
    let out = way.get("come-out").and_then(|out| out.as_str().or_else(|| out.get("say")?.as_str()));
    list(way, "during").into_iter().chain(out).collect()
}

/// Everything in a move that is said or shown to a person, its sources apart.
fn prose(table: &Table) -> Vec<&str> {
    let keys = ["name", "summary", "feel", "not-if", "caution"];
    let single = keys.iter().map(|key| text(table, key));
    let told = list(table, "instructions").into_iter().chain(easier_instructions(table));
    single.chain(told).chain(ways(table).flat_map(coaching)).collect()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphabetic())
}

/// The columns of the sentence for the side that makes it longer.
fn columns(sentence: &str) -> usize {
    let said = |side: &str, other: &str| sentence.replace("{side}", side).replace("{other}", other).chars().count();
    said("right", "left").max(said("left", "right"))
}

#[test]
fn every_move_has_every_field() {
    for (id, table) in moves() {
        for key in ["name", "summary", "language", "position", "sides", "rest", "feel", "caution"] {
            assert!(!text(&table, key).is_empty(), "{id}: {key}");
        }
        for key in ["muscles", "instructions"] {
            assert!(!list(&table, key).is_empty(), "{id}: {key}");
        }
        assert!(table.contains_key("equipment"), "{id}: equipment, even when it is none");
        assert!(table.contains_key("easier"), "{id}: easier");
        assert_ne!(table.contains_key("sets"), table.contains_key("spots"), "{id}: sets or spots");
        let doses = ["hold", "passes", "reps", "ease"].iter().filter(|key| table.contains_key(**key)).count();
        assert_eq!(doses, 1, "{id}: one dose");
        let paced = ["passes", "reps"].iter().any(|key| table.contains_key(*key));
        assert_eq!(paced, table.contains_key("pace"), "{id}: pace");
    }
}

#[test]
fn everything_names_sources_with_a_title_and_an_address() {
    for (id, table) in moves().into_iter().chain(files("routines")) {
        let sources = table["sources"].as_array().unwrap();
        assert!(!sources.is_empty(), "{id}");
        for source in sources {
            let source = source.as_table().unwrap();
            assert!(text(source, "title").len() > 10, "{id}: {source}");
            assert!(text(source, "url").starts_with("https://"), "{id}: {source}");
        }
    }
}

/// Works that do not carry what they were once cited for, each with the moves that they say nothing of.
const NOT_IN_IT: [(&str, &[&str]); 4] = [
    // it names a stretch standing beside a wall, one seated with a turn, and one knee to the chest
    ("hip-conditioning-program", &["figure-four", "pigeon", "hip-rotation"]),
    // its stretch for the front of the thigh is done standing
    ("knee-conditioning-program", &["quadriceps-stretch"]),
    // rolling for weeks helped the front and the back of the thigh, not the calf; nobody tried the buttock
    ("s40279-022-01699-8", &["roll-calves", "foam-roller", "roll-outer-hip", "roll-shins"]),
    // it is about stretches that are held
    ("j.1600-0838.2012.01444.x", &["leg-swings", "side-leg-swings", "hip-circles", "walking-lunge"]),
];

#[test]
fn no_move_names_a_work_that_says_nothing_of_it() {
    for (id, table) in moves() {
        for source in table["sources"].as_array().unwrap() {
            let url = text(source.as_table().unwrap(), "url");
            let wrong = NOT_IN_IT.iter().find(|(work, moves)| url.contains(work) && moves.contains(&id.as_str()));
            assert_eq!(wrong, None, "{id}");
        }
    }
}

#[test]
fn a_move_for_each_side_names_sides_only_as_they_come() {
    for (id, table) in moves() {
        let named = list(&table, "instructions").iter().any(|line| line.contains("{side}"));
        assert_eq!(named, text(&table, "sides") == "each", "{id}");
        let fixed = prose(&table).into_iter().find(|line| {
            words(line).any(|word| word == "left" || word == "right")
                && !["right angle", "is right,"].iter().any(|meant| line.contains(meant))
        });
        assert_eq!(fixed, None, "{id}");
    }
}

#[test]
fn no_sentence_states_what_the_program_counts() {
    let counted = ["second", "seconds", "minute", "minutes", "times", "sets", "reps", "passes"];
    for (id, table) in moves().into_iter().chain(files("routines")) {
        for line in prose(&table) {
            let number = line.chars().any(|c| c.is_ascii_digit());
            assert!(!number && !words(line).any(|word| counted.contains(&word)), "{id}: {line}");
        }
    }
}

#[test]
fn every_instruction_is_one_breath_and_one_line() {
    for (id, table) in moves() {
        for line in list(&table, "instructions").into_iter().chain(easier_instructions(&table)) {
            assert!(columns(line) <= COLUMNS, "{id}: {line}");
            assert!(line.split_whitespace().count() <= 12, "{id}: {line}");
            assert!(line.ends_with('.'), "{id}: {line}");
        }
        assert!(columns(text(&table, "caution")) <= 80, "{id}");
        assert!(columns(text(&table, "not-if")) <= 90, "{id}");
        assert!(columns(text(&table, "feel")) <= 80, "{id}");
    }
}

/// The letters of a sentence in the work: what is said while somebody breathes and holds is short.
const LETTERS: usize = 52;

#[test]
fn what_is_said_in_the_work_and_on_the_way_out_is_short_and_no_instruction_again() {
    let mut seen = 0;
    for (id, table) in moves() {
        for way in ways(&table) {
            for line in coaching(way) {
                assert!(columns(line) <= LETTERS && line.ends_with('.'), "{id}: {line}");
                let again = ways(&table).flat_map(|way| list(way, "instructions")).any(|told| told == line);
                assert!(!again, "{id}: told before the work already: {line}");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "only {seen} sentences");
}

/// The way out and the breath in the hold have keys of their own; where the breath is the move, it is told.
#[test]
fn no_instruction_tells_the_way_out_or_the_breath() {
    for (id, table) in moves().into_iter().filter(|(id, _)| id != "belly-breathing") {
        for line in ways(&table).flat_map(|way| list(way, "instructions")) {
            assert!(!["To come out", "Breathe"].iter().any(|begin| line.starts_with(begin)), "{id}: {line}");
        }
    }
}

/// A caution is about what is felt while a move is done; whom it is not for stands in `not-if`.
#[test]
fn a_caution_is_one_sentence_and_keeps_nobody_out() {
    let keeps_out = ["leave", "wound", "fracture", "clot", "doctor", "instead"];
    for (id, table) in moves() {
        let caution = text(&table, "caution");
        assert!(caution.ends_with('.') && caution.matches('.').count() == 1, "{id}: {caution}");
        let found = words(caution).find(|word| keeps_out.contains(word));
        assert_eq!(found, None, "{id}: {caution}");
        let not_if = text(&table, "not-if");
        assert!(not_if.is_empty() || not_if.ends_with('.'), "{id}: {not_if}");
    }
}

#[test]
fn what_presses_on_the_body_says_first_where_it_must_not() {
    for (id, table) in moves() {
        if table.contains_key("passes") || table.contains_key("ease") {
            let not_if = text(&table, "not-if");
            assert!(not_if.contains("wound") && not_if.contains("clot"), "{id}: {not_if}");
        }
    }
}

/// What the guide rules out with a new hip, the move says itself.
#[test]
fn a_move_that_the_guide_rules_out_with_a_new_hip_says_so_first() {
    let page = std::fs::read_to_string("docs/guide/ask-first.txt").unwrap();
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, after) = page.split_once("That rules out ").unwrap();
    let (ruled_out, _) = after.split_once('.').unwrap();
    let all = moves();
    for (id, spoken) in [
        ("knee-to-chest", "knee to chest"),
        ("figure-four", "figure four"),
        ("pigeon", "pigeon"),
        ("piriformis", "seated twist"),
    ] {
        assert!(ruled_out.contains(spoken), "{ruled_out}");
        let not_if = text(&all.iter().find(|(known, _)| known == id).unwrap().1, "not-if");
        assert!(not_if.contains("a new hip"), "{id}: {not_if}");
    }
}

#[test]
fn the_ball_stays_in_the_upper_outer_quarter_and_a_hot_calf_is_for_a_doctor_today() {
    let all = moves();
    let of = |id: &str| &all.iter().find(|(known, _)| known == id).unwrap().1;
    let ball = of("trigger-point");
    for told in [list(ball, "instructions"), easier_instructions(ball)] {
        let told = told.join(" ");
        for words in ["upper, outer quarter", "off the sit bone and the crease"] {
            assert!(told.contains(words), "{words}: {told}");
        }
    }
    let caution = text(ball, "caution");
    for words in ["numb", "tingles", "come off the ball"] {
        assert!(caution.contains(words), "{words}: {caution}");
    }
    for id in ["roll-calves", "calf-stretch"] {
        let not_if = text(of(id), "not-if");
        assert!(["hot", "red", "swollen"].iter().all(|sign| not_if.contains(sign)), "{id}: {not_if}");
    }
    assert!(text(of("roll-calves"), "not-if").contains("see a doctor today"));
}

/// Somebody who hears a name knows where and what; the term stands in the summary, and the id finds the move.
#[test]
fn a_move_is_called_by_words_that_people_say() {
    let terms = ["piriformis", "it", "iliotibial", "adductors", "hamstrings", "quadriceps", "trigger", "foam"];
    for (id, table) in moves().into_iter().filter(|(id, _)| id != "roll-hamstrings") {
        let name = text(&table, "name").to_lowercase();
        assert_eq!(words(&name).find(|word| terms.contains(word)), None, "{id}: {name}");
    }
    let all = moves();
    for (id, term) in [
        ("piriformis", "piriformis"),
        ("it-band", "IT band"),
        ("adductors", "adductors"),
        ("hamstrings", "hamstrings"),
        ("quadriceps-stretch", "quadriceps"),
        ("roll-quadriceps", "quadriceps"),
        ("foam-roller", "Foam roller"),
        ("trigger-point", "trigger point"),
    ] {
        let (_, table) = all.iter().find(|(known, _)| known == id).unwrap();
        assert!(text(table, "summary").contains(term), "{id}");
    }
}

#[test]
fn names_fit_under_the_progress_line_and_in_the_list() {
    for (id, table) in moves() {
        assert!(text(&table, "name").chars().count() <= 18, "{id}");
        assert!(text(&table, "summary").chars().count() <= 60, "{id}");
    }
    for (id, table) in files("routines") {
        assert!(text(&table, "name").chars().count() <= 28, "{id}");
        assert!(text(&table, "summary").chars().count() <= 60, "{id}");
    }
}

#[test]
fn every_routine_has_every_field_and_leaves_the_first_side_to_the_person() {
    for (id, table) in files("routines") {
        for key in ["name", "summary", "language", "when", "get-ready"] {
            assert!(!text(&table, key).is_empty(), "{id}: {key}");
        }
        assert!(!table.contains_key("first-side"), "{id}");
    }
}

#[test]
fn the_iliotibial_band_is_neither_rolled_nor_said_to_lengthen() {
    for (id, table) in moves() {
        if table.contains_key("passes") || table.contains_key("ease") {
            assert!(!list(&table, "muscles").contains(&"iliotibial-band"), "{id}");
        }
        let promised = prose(&table).into_iter().find(|line| line.contains("lengthen") || line.contains("longer"));
        assert_eq!(promised, None, "{id}");
    }
}

/// The moves that a list of steps names, those of its circuits too.
fn moves_of(steps: &Value) -> Vec<&str> {
    let tables = steps.as_array().into_iter().flatten().filter_map(Value::as_table);
    tables.flat_map(|step| step.get("steps").map_or_else(|| vec![text(step, "move")], moves_of)).collect()
}

#[test]
fn every_move_comes_up_in_a_routine() {
    let routines = files("routines");
    let named: Vec<&str> = routines.iter().flat_map(|(_, routine)| moves_of(&routine["step"])).collect();
    let lonely: Vec<String> =
        moves().into_iter().map(|(id, _)| id).filter(|id| !named.contains(&id.as_str())).collect();
    assert!(lonely.is_empty(), "in no routine: {lonely:?}");
}

#[test]
fn the_readme_names_every_routine() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let table: Vec<&str> = readme.lines().filter(|line| line.starts_with("| `")).collect();
    for (id, _) in files("routines") {
        assert_eq!(table.iter().filter(|line| line.starts_with(&format!("| `{id}` |"))).count(), 1, "{id}");
    }
}

#[test]
fn sore_glutes_get_the_doses_of_the_guidelines() {
    let (_, routine) = files("routines").into_iter().find(|(id, _)| id == "glute-relief").unwrap();
    let steps: Vec<&Table> = routine["step"].as_array().unwrap().iter().filter_map(Value::as_table).collect();
    let order: Vec<&str> = steps.iter().map(|step| text(step, "move")).collect();
    assert_eq!(order, ["foam-roller", "trigger-point", "piriformis", "knee-to-chest", "it-band"]);
    assert_eq!(steps[0]["passes"].as_integer(), Some(10));
    assert_eq!(text(steps[1], "ease"), "90s");
    for step in &steps[2..] {
        assert!(["20s", "25s", "30s"].contains(&text(step, "hold")), "{step}");
        assert_eq!(step["sets"].as_integer(), Some(3), "{step}");
    }
}
