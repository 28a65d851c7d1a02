use std::collections::BTreeMap;

use super::{Content, html, pdf};
use crate::routine::{Defaults, Library};
use crate::session::timeline::{Setup, compile};

fn page(id: &str) -> String {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).unwrap().routine().unwrap();
    html(&Content::of(routine, &compile(routine, &Setup::default()), &BTreeMap::new()))
}

fn page_of(source: &str) -> String {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    assert_eq!(entry.findings(), []);
    let routine = entry.routine().unwrap();
    html(&Content::of(routine, &compile(routine, &Setup::default()), &BTreeMap::new()))
}

#[test]
fn every_move_has_its_poses_and_its_text_and_the_page_a_week_to_tick() {
    let page = page("glute-relief");
    assert_eq!(page.matches("<section class=\"move\">").count(), 5);
    for of_one in page.split("<section class=\"move\">").skip(1) {
        let pictures = of_one.matches("<svg").count();
        assert!((2..=5).contains(&pictures), "two poses, or four of the way, and the easier way's: {pictures}");
    }
    assert_eq!(page.matches("<i class=\"tick\"></i>").count(), 5 * 7);
    assert_eq!(page.matches("<i class=\"score\"></i>").count(), 7);
    for text in [
        "Press elbow and knee together gently.",
        "3 × 30 s each side, 10 s rest",
        "10 passes each side, 3 s each",
        "<span class=\"label\">Easier</span>",
        "<dt>Stop</dt>",
        "<span>Times a week</span>",
        "doi.org",
    ] {
        assert!(page.contains(text), "{text}");
    }
}

#[test]
fn a_page_needs_nothing_from_elsewhere() {
    let page = page("hips-rest-day");
    for tag in ["<script", "<link", "<img", "@import", "url("] {
        assert!(!page.contains(tag), "{tag}");
    }
}

#[test]
fn each_source_is_named_once() {
    let page = page("glute-relief");
    let addresses: Vec<&str> =
        page.match_indices("<a href=\"").map(|(at, _)| page[at + 9..].split('"').next().unwrap()).collect();
    let mut once = addresses.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), addresses.len());
}

#[test]
fn every_tag_that_is_opened_is_closed() {
    for id in ["glute-relief", "glute-strength", "before-run", "piriformis"] {
        let page = page(id);
        for tag in
            ["html", "body", "header", "main", "section", "div", "ol", "li", "dl", "footer", "figure", "svg", "p"]
        {
            let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{id}: {tag}");
        }
    }
}

#[test]
fn a_rest_a_walk_and_a_run_are_ticked_and_say_that_they_are_optional() {
    let page = page_of(
        "name = 'R'\n[[step]]\nmove = 'squat'\n[[step]]\nrounds = 4\nsteps = [{ run = '60s', say = 'Easy.' }, \
         { walk = '90s' }, { rest = '30s', optional = true }]\n",
    );
    assert_eq!(page.matches("<i class=\"tick\"></i>").count(), 4 * 7);
    for text in [
        "<p class=\"note\"><span class=\"number\">2</span>Run, 1 min. Easy.</p>",
        "<td><span class=\"number\">3</span>Walk, 1 min 30 s</td>",
        "<p class=\"note\"><span class=\"number\">4</span>Rest, 30 s, optional.</p>",
        "<p class=\"note\">Back to 2, 4 times in all.</p>",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
}

#[test]
fn a_text_is_never_markup() {
    let source = "name = '<b>\"R\"</b> & more'\n[[step]]\nwait = '<script>1</script>'\n[[step]]\nmove = 'squat'\n";
    let page = page_of(source);
    assert!(page.contains("&lt;b&gt;&quot;R&quot;&lt;/b&gt; &amp; more"));
    assert!(!page.contains("<script") && !page.contains("<b>"));
}

#[test]
fn a_move_that_comes_up_again_is_not_explained_again() {
    let page = page_of("name = 'R'\n[[step]]\nmove = 'squat'\n[[step]]\nmove = 'squat'\nreps = 5\n");
    let sections: Vec<&str> = page.split("<section class=\"move\">").skip(1).collect();
    assert!(sections[0].contains("<svg") && !sections[1].contains("<svg"));
    assert!(page.contains("As in 1.") && page.contains("5 reps"));
}

#[test]
fn who_should_leave_a_move_out_stands_before_its_instructions() {
    let page = page_of(
        "name = 'R'\n[[step]]\nmove = 'squat'\nnot-if = 'Not with a sore <knee>.'\n[[step]]\nmove = 'bridge'\nnot-if = 'Not after lunch.'\n",
    );
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at("Squat</h2>") < at("<p class=\"not-if\">Not with a sore &lt;knee&gt;.</p>"));
    assert!(at("Not with a sore") < at("<ol>"));
    assert!(page.contains("<p class=\"not-if\">Not after lunch.</p>"));
}

/// A move whose introduction has six poses, and an easier way gone into half as far.
const TAUGHT: &str = r#"name = "Arm raise"
position = "standing"
sides = "both"
muscles = ["obliques"]
hold = "20s"
instructions = ["Stand.", "Bend.", "Reach left.", "Reach right.", "Rise.", "Raise your arms."]
during = ["Breathe into your sides."]
come-out = "Lower your arms."
breath = "4s-6s"
easier = { figure = 0.5, instructions = ["Stand.", "Raise your arms halfway."], come-out = "Let them sink." }
[[figure.key]]
at = [0, 52.4]
leg = { R = 270, L = 270 }
arm = { R = 270, L = 270 }
[[figure.key]]
arm = { R = 90, L = 90 }
shows = "Raise"
[[figure.step]]
shows = "Stand"
[[figure.step]]
spine = 60
shows = "Bend"
[[figure.step]]
arm.L = 0
shows = "Reach left"
[[figure.step]]
arm.L = 5
shows = "Reach right"
[[figure.step]]
spine = 90
arm.L = 270
shows = "Rise"
"#;

#[test]
fn a_way_that_two_poses_do_not_tell_is_a_strip_of_four() {
    let page = page_of(TAUGHT);
    let strip = page.split("<div class=\"pictures\">").nth(1).and_then(|page| page.split("</div>").next()).unwrap();
    assert_eq!(strip.matches("<svg").count(), 4);
    let captions: Vec<&str> =
        strip.match_indices("<figcaption>").map(|(at, _)| strip[at + 12..].split('<').next().unwrap()).collect();
    assert_eq!(captions, ["1", "2", "3", "6"], "the first and the last, and what is between them and not come back to");
}

#[test]
fn the_easier_way_has_its_picture_where_it_is_another_pose() {
    let page = page_of(TAUGHT);
    assert!(page.contains("<title>the easier way</title>"));
    let same = page_of(&TAUGHT.replace("figure = 0.5", "figure = \"same\""));
    assert!(!same.contains("<title>the easier way</title>"));
}

#[test]
fn what_is_said_in_the_work_and_after_it_stands_there_too() {
    let page = page_of(TAUGHT);
    for text in ["Breathe into your sides.", "in 4 s, out 6 s.", "Lower your arms.", "Let them sink."] {
        assert!(page.contains(text), "{text}");
    }
}

#[test]
fn nothing_on_paper_speaks_of_ticks() {
    let said = |id: &str| {
        let library = Library::embedded(Defaults::default());
        let routine = library.get(id).unwrap().routine().unwrap();
        compile(routine, &Setup::default()).script().join(" ")
    };
    for id in ["glute-relief", "glute-strength", "before-run-outdoors"] {
        assert!(said(id).contains("tick"), "{id} has something to leave out");
        assert!(!page(id).contains(" tick"), "{id}");
    }
}

#[test]
fn the_phases_of_a_set_stand_one_below_the_other_under_one_heading() {
    let page = page_of(
        "name = 'M'\nposition = 'supine'\nsides = 'both'\ninstructions = ['Lie down.']\n\
         phases = [{ say = 'Push.', for = '6s' }, { say = 'Let go.', for = '3s' }]\n",
    );
    assert!(
        page.contains(r#"<dt>Phases</dt><dd class="">6 s: Push.</dd><dt></dt><dd class="">3 s: Let go.</dd>"#),
        "{page}"
    );
}

#[test]
fn pictures_count_the_instructions_that_stand_there() {
    let ticked = TAUGHT.replace("\"Bend.\"", "\"At each tick:\", \"Bend.\"");
    let page = page_of(&ticked);
    let captions: Vec<&str> =
        page.match_indices("<figcaption>").map(|(at, _)| page[at + 12..].split('<').next().unwrap()).collect();
    assert_eq!(captions, ["1", "2", "3", "6"]);
    assert!(!page.contains("At each tick"));
}

fn content(id: &str) -> Content {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).unwrap().routine().unwrap();
    Content::of(routine, &compile(routine, &Setup::default()), &BTreeMap::new())
}

#[test]
fn a_pdf_holds_its_fonts_and_can_be_read_aloud() {
    let made = pdf(&content("quick-glutes")).unwrap();
    assert!(made.missing.is_empty());
    assert!(made.bytes.starts_with(b"%PDF-"));
    let holds = |part: &[u8]| made.bytes.windows(part.len()).any(|bytes| bytes == part);
    for part in [&b"/FontFile3"[..], b"/StructTreeRoot", b"/Lang", b"/Link", b"/Figure"] {
        assert!(holds(part), "{}", String::from_utf8_lossy(part));
    }
}

#[test]
fn letters_that_no_font_has_are_told() {
    let mut content = content("quick-glutes");
    content.name = "\u{4f38}\u{5c55} \u{41f}\u{440}\u{438}\u{432}\u{435}\u{442}".to_owned();
    assert_eq!(pdf(&content).unwrap().missing, ['\u{4f38}', '\u{5c55}'], "Cyrillic is there");
}
