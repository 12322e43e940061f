//! Groups vectors: k-means on the sphere, and the clusters' centres once more into fewer clusters.

use nordtag::tag::name::cluster::Grouped;

use super::super::filling::Random;
use super::Vectors;

/// Rounds of k-means.
const ROUNDS: usize = 20;

/// The cluster of each word, one of `fine`, and the coarse cluster of each cluster, one of `coarse`.
pub fn group(vectors: &Vectors, fine: usize, coarse: usize) -> Grouped {
    let mut points = vectors.values.clone();
    points.chunks_mut(vectors.n).for_each(to_unit);
    let (of_words, centres) = means(&points, vectors.n, fine);
    let (of_clusters, _) = means(&centres, vectors.n, coarse);
    Grouped { of_words, of_clusters }
}

/// The number of the nearest of `k` centres for each point, and the centres. Points are of length 1.
fn means(points: &[f32], n: usize, k: usize) -> (Vec<u16>, Vec<f32>) {
    let n_points = points.len() / n;
    let mut random = Random::new(0x5eed);
    let mut centres: Vec<f32> = Vec::with_capacity(k * n);
    // The first centres are points of all frequencies: one of each stretch.
    for at in 0..k {
        let (from, to) = (at * n_points / k, ((at + 1) * n_points / k).max(at * n_points / k + 1));
        let point = (from + random.below(to - from)).min(n_points - 1);
        centres.extend_from_slice(&points[point * n..][..n]);
    }
    let mut nearest = vec![0u16; n_points];
    for _ in 0..ROUNDS {
        let mut far: Vec<(f32, usize)> = Vec::with_capacity(n_points);
        for (at, point) in points.chunks(n).enumerate() {
            let mut best = (f32::MIN, 0);
            for (number, centre) in centres.chunks(n).enumerate() {
                let near = dot(point, centre);
                if near > best.0 {
                    best = (near, number);
                }
            }
            nearest[at] = best.1 as u16;
            far.push((best.0, at));
        }
        far.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut sizes = vec![0u32; k];
        centres.fill(0.0);
        for (point, &number) in points.chunks(n).zip(&nearest) {
            sizes[usize::from(number)] += 1;
            centres[usize::from(number) * n..][..n].iter_mut().zip(point).for_each(|(sum, value)| *sum += value);
        }
        // A centre without points goes where points are far from theirs.
        for (centre, &(_, point)) in centres.chunks_mut(n).zip(&sizes).filter(|(_, size)| **size == 0).map(|(centre, _)| centre).zip(&far) {
            centre.copy_from_slice(&points[point * n..][..n]);
        }
        centres.chunks_mut(n).for_each(to_unit);
    }
    (nearest, centres)
}

/// The sum of products, eight at a time.
fn dot(one: &[f32], other: &[f32]) -> f32 {
    let (ones, rest) = one.as_chunks::<8>();
    let (others, other_rest) = other.as_chunks::<8>();
    let mut sums = [0.0f32; 8];
    for (one, other) in ones.iter().zip(others) {
        for lane in 0..8 {
            sums[lane] += one[lane] * other[lane];
        }
    }
    sums.iter().sum::<f32>() + rest.iter().zip(other_rest).map(|(one, other)| one * other).sum::<f32>()
}

/// Makes a vector's length 1.
fn to_unit(vector: &mut [f32]) {
    let length = dot(vector, vector).sqrt().max(1e-9);
    vector.iter_mut().for_each(|value| *value /= length);
}
