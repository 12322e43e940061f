//! What a record says of its document as a whole.

use crate::command::pipe;

#[test]
fn shares_count_characters_and_leave_furniture_out() {
    // 40 letters of two bytes a word against ASCII: by bytes the Swedish block would weigh more than it is long.
    let swedish = "Åsa Öberg är från Älvsjö och få språk är så fåordiga på själva ängarna där hästarna går på våren.";
    let english = "The council will decide on the new budget for schools and libraries at its next public meeting in May.";
    let run = pipe(["-f", "text"], format!("{swedish}\n\n{english}\n").as_bytes());
    let record = &run.records()[0];
    let (ours, theirs) = (swedish.chars().count() as f64, english.chars().count() as f64);
    assert!(swedish.len() > english.len() && ours < theirs);
    assert_eq!((&record["lang"], &record["langs"][0]["lang"]), (&"en".into(), &"en".into()));
    let share = record["langs"][0]["share"].as_f64().expect("a share is a number");
    assert!((share - theirs / (ours + theirs)).abs() < 1e-3, "{share}");
    let menu = "<nav><ul><li><a href=/a>The council and its members</a><li><a href=/b>How to apply for a school place</a></ul></nav>";
    let page = format!("<html><body>{menu}<main><h1>Ny chef på biblioteket</h1><p>{swedish}</p></main></body></html>");
    let record = &pipe(["-f", "html"], page.as_bytes()).records()[0];
    assert_eq!((&record["lang"], record["langs"].as_array().map(Vec::len)), (&"sv".into(), Some(1)), "{}", record["langs"]);
}
