//! Many documents at once, as the library is asked for them.

use std::ops::ControlFlow;
use std::sync::Arc;

use nordtag::decode::inputs::{AllDocuments, Opening};
use nordtag::decode::walk::Walking;
use nordtag::pipeline::Pipeline;
use nordtag::run::{Control, Running, run};

use crate::command::{Folder, documents};

#[test]
fn whatever_a_run_is_told_it_comes_to_its_end() {
    let folder = Folder::new();
    let path = folder.file("a.jsonl", documents(40));
    let pipeline = Arc::new(Pipeline::default());
    let records = |running: Running| {
        let inputs = Walking::default().inputs(vec![path.clone()]).expect("no patterns");
        let mut records = Vec::new();
        let outcome = run(&pipeline, AllDocuments::new(inputs, Opening::default()), &running, &Control::default(), &mut |done| {
            records.extend(done.records);
            Ok(ControlFlow::Continue(()))
        });
        outcome.expect("nothing fails");
        records
    };
    let want = records(Running::default());
    assert_eq!(want.iter().filter(|byte| **byte == b'\n').count(), 40);
    for (threads, batch, in_flight) in [(0, 0, 0), (2, 0, 0), (0, 1, usize::MAX), (3, usize::MAX, 0)] {
        let told = Running { threads, batch, in_flight, ..Running::default() };
        assert!(records(told) == want, "{threads} {batch} {in_flight}");
    }
}
