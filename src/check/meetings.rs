//! In which groups sides meet: two may share several, and are judged in the first of them.

/// The groups that each side is in, by their numbers.
pub(super) struct Meetings {
    of_side: Vec<Vec<usize>>,
}

impl Meetings {
    /// Looks through the groups of so many sides once.
    pub(super) fn of(groups: &[Vec<usize>], sides: usize) -> Meetings {
        let mut of_side = vec![Vec::new(); sides];
        for (number, group) in groups.iter().enumerate() {
            group.iter().for_each(|&side| of_side[side].push(number));
        }
        Meetings { of_side }
    }

    /// Whether two sides of group `number` meet in none before it.
    pub(super) fn is_first(&self, number: usize, a: usize, b: usize) -> bool {
        let before = |side: usize| {
            let groups = &self.of_side[side];
            &groups[..groups.partition_point(|&group| group < number)]
        };
        !share(before(a), before(b))
    }
}

/// Whether two rising lists have a number in common.
fn share(mut a: &[usize], mut b: &[usize]) -> bool {
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        match x.cmp(y) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => a = rest_a,
            std::cmp::Ordering::Greater => b = rest_b,
        }
    }
    false
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
