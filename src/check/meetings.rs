//! In which groups sides meet: two may share several, and are judged in the first of them.

use std::cmp::Ordering;

/// The groups that each side is in, by their numbers.
pub(super) struct Meetings {
    /// Those of all sides, one behind another: what every pair asks for lies close together.
    groups: Vec<u32>,
    /// Where those of each side begin.
    starts: Vec<u32>,
}

impl Meetings {
    /// Looks through the groups of so many sides once.
    pub(super) fn of(groups: &[Vec<usize>], sides: usize) -> Meetings {
        let mut starts = vec![0_u32; sides + 1];
        groups.iter().flatten().for_each(|&side| starts[side + 1] += 1);
        for side in 0..sides {
            starts[side + 1] += starts[side];
        }
        let mut free = starts.clone();
        let mut of_sides = vec![0; starts[sides] as usize];
        for (number, group) in (0..).zip(groups) {
            for &side in group {
                of_sides[free[side] as usize] = number;
                free[side] += 1;
            }
        }
        Meetings { groups: of_sides, starts }
    }

    /// Whether two sides of group `number` meet in none before it.
    pub(super) fn is_first(&self, number: usize, a: usize, b: usize) -> bool {
        let groups = |side: usize| &self.groups[self.starts[side] as usize..self.starts[side + 1] as usize];
        first_shared(groups(a), groups(b)).is_none_or(|first| first as usize >= number)
    }
}

/// The first number that two rising lists have in common.
fn first_shared(mut a: &[u32], mut b: &[u32]) -> Option<u32> {
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        match x.cmp(y) {
            Ordering::Equal => return Some(*x),
            Ordering::Less => a = rest_a,
            Ordering::Greater => b = rest_b,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_that_share_several_groups_meet_first_in_the_first() {
        let meetings = Meetings::of(&[vec![0, 1], vec![1, 2], vec![0, 1, 2]], 3);
        assert!(meetings.is_first(0, 0, 1) && meetings.is_first(1, 1, 2));
        assert!(!meetings.is_first(2, 0, 1) && !meetings.is_first(2, 1, 2));
        assert!(meetings.is_first(2, 0, 2));
    }
}
