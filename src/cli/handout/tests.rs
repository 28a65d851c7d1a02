use super::handout;
use crate::routine::{Defaults, Library};
use crate::session::timeline::{Setup, compile};

fn page(id: &str) -> String {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).unwrap().routine().unwrap();
    handout(routine, &compile(routine, &Setup::default()))
}

fn page_of(source: &str) -> String {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    assert_eq!(entry.findings(), []);
    let routine = entry.routine().unwrap();
    handout(routine, &compile(routine, &Setup::default()))
}

#[test]
fn every_move_has_its_two_poses_its_text_and_a_week_to_tick() {
    let page = page("glute-relief");
    assert_eq!(page.matches("<section class=\"move\">").count(), 5);
    assert_eq!(page.matches("<svg").count(), 10);
    assert_eq!(page.matches("<i></i>").count(), 5 * 7);
    for text in
        ["Press elbow and knee together gently.", "3 × 30 s each side", "<dt>Easier</dt>", "<dt>Stop</dt>", "doi.org"]
    {
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
fn a_text_is_never_markup() {
    let source = "name = '<b>\"R\"</b> & more'\n[[step]]\nwait = '<script>1</script>'\n[[step]]\nmove = 'squat'\n";
    let page = page_of(source);
    assert!(page.contains("&lt;b&gt;&quot;R&quot;&lt;/b&gt; &amp; more"));
    assert!(!page.contains("<script") && !page.contains("<b>"));
}

#[test]
fn a_move_that_comes_up_again_is_not_explained_again() {
    let page = page_of("name = 'R'\n[[step]]\nmove = 'squat'\n[[step]]\nmove = 'squat'\nreps = 5\n");
    assert_eq!(page.matches("<svg").count(), 2);
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
