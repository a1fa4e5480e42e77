//! Boosted regression trees over the flare features: what other people's diaries tell beyond slopes. They are fitted
//! once, on many people, and never adapt to the person (gradient boosting: Friedman 2001).

use serde::{Deserialize, Serialize};

use super::features::{FEATURES, FlareFeatures};
use super::probability::rate_log_odds;

/// Number of inputs of a tree: the flare features, then the log-odds of three rates (see [`FlareFeatures::tree_inputs`]).
pub const TREE_INPUTS: usize = FEATURES.len() + 3;

/// Position, among the inputs, of the log-odds that the trees correct: those of climatology.
pub const TREE_OFFSET: usize = FEATURES.len() + 1;

/// Number of questions from the root of a tree to a leaf.
pub const TREE_DEPTH: usize = 3;

const SPLITS: usize = (1 << TREE_DEPTH) - 1;
const LEAVES: usize = 1 << TREE_DEPTH;

/// A question about one input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// Position of the input.
    pub input: usize,
    /// A value above it leads to the right.
    pub threshold: f64,
}

/// A complete binary tree. As text, `4>0.25 0>-1.5 - … : 0.01 -0.02 …`: the splits by level, `-` for one that always
/// leads to the left, then the leaves from left to right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tree {
    /// The children of split `n` are `2n + 1` and `2n + 2`.
    splits: [Option<Split>; SPLITS],
    /// Changes of the log-odds.
    leaves: [f64; LEAVES],
}

impl Tree {
    /// A tree from its splits by level and its leaves from left to right. Write no more than four decimals, so that the
    /// text says the same.
    #[must_use]
    pub fn new(splits: [Option<Split>; SPLITS], leaves: [f64; LEAVES]) -> Self {
        Self { splits, leaves }
    }

    fn log_odds(&self, inputs: &[f64; TREE_INPUTS]) -> f64 {
        let mut node = 0;
        while let Some(split) = self.splits.get(node) {
            let right = split.is_some_and(|split| inputs[split.input] > split.threshold);
            node = 2 * node + 1 + usize::from(right);
        }
        self.leaves[node - SPLITS]
    }

    fn parse(text: &str) -> Result<Self, NotATree> {
        let (splits, leaves) = text.split_once(" : ").ok_or(NotATree)?;
        let splits: Vec<Option<Split>> = splits.split(' ').map(Split::parse).collect::<Result<_, _>>()?;
        let leaves: Vec<f64> = leaves.split(' ').map(number).collect::<Result<_, _>>()?;
        let (splits, leaves) = (splits.try_into().map_err(|_| NotATree)?, leaves.try_into().map_err(|_| NotATree)?);
        Ok(Self { splits, leaves })
    }
}

impl Split {
    fn parse(text: &str) -> Result<Option<Self>, NotATree> {
        if text == "-" {
            return Ok(None);
        }
        let (input, threshold) = text.split_once('>').ok_or(NotATree)?;
        let input: usize = input.parse().map_err(|_| NotATree)?;
        if input >= TREE_INPUTS {
            return Err(NotATree);
        }
        Ok(Some(Self { input, threshold: number(threshold)? }))
    }
}

fn number(text: &str) -> Result<f64, NotATree> {
    text.parse::<f64>().ok().filter(|number| number.is_finite()).ok_or(NotATree)
}

/// The text is not that of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a tree")]
pub struct NotATree;

impl TryFrom<String> for Tree {
    type Error = NotATree;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Tree> for String {
    fn from(tree: Tree) -> Self {
        let split = |split: &Option<Split>| {
            split.map_or_else(|| "-".to_owned(), |split| format!("{}>{}", split.input, split.threshold))
        };
        let splits: Vec<String> = tree.splits.iter().map(split).collect();
        let leaves: Vec<String> = tree.leaves.iter().map(f64::to_string).collect();
        format!("{} : {}", splits.join(" "), leaves.join(" "))
    }
}

impl FlareFeatures {
    /// Inputs of the trees: `values` ([`FlareFeatures::values`]), then the log-odds of the base rate under beta priors,
    /// of climatology, and of the rate after a day like the last one.
    #[must_use]
    pub fn tree_inputs(&self, values: &[f64; FEATURES.len()]) -> [f64; TREE_INPUTS] {
        let [climatology, after] = [self.base_rate().climatology(), self.rate_after()].map(rate_log_odds);
        let mut inputs = [0.0; TREE_INPUTS];
        inputs[..FEATURES.len()].copy_from_slice(values);
        inputs[FEATURES.len()..].copy_from_slice(&[self.offset(), climatology, after]);
        inputs
    }
}

/// The trees' log-odds of a flare on the next day.
pub(super) fn log_odds(trees: &[Tree], inputs: &[f64; TREE_INPUTS]) -> f64 {
    inputs[TREE_OFFSET] + trees.iter().map(|tree| tree.log_odds(inputs)).sum::<f64>()
}

/// How far each feature moves the trees' log-odds, compared with the same day where the feature has no effect (0).
pub(super) fn effects(trees: &[Tree], inputs: &[f64; TREE_INPUTS]) -> [f64; FEATURES.len()] {
    let all = log_odds(trees, inputs);
    std::array::from_fn(|feature| {
        if inputs[feature] == 0.0 {
            return 0.0;
        }
        let mut without = *inputs;
        without[feature] = 0.0;
        all - log_odds(trees, &without)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "4>0.25 0>-1.5 - - - 2>1 - : 1 2 3 4 -5 6.5 7 8";

    #[test]
    fn a_tree_is_read_as_it_was_written_and_answers_by_its_splits() {
        let tree = Tree::parse(TEXT).unwrap();
        assert_eq!(String::from(tree.clone()), TEXT);
        let at = |inputs: &[(usize, f64)]| {
            let mut all = [0.0; TREE_INPUTS];
            for (input, value) in inputs {
                all[*input] = *value;
            }
            tree.log_odds(&all)
        };
        assert_eq!(at(&[(4, 0.25), (0, -1.5)]), 1.0, "a threshold itself leads to the left");
        assert_eq!(at(&[]), 3.0);
        assert_eq!((at(&[(4, 0.3)]), at(&[(4, 0.3), (2, 1.1)])), (-5.0, 6.5));
    }

    #[test]
    fn an_effect_is_the_change_from_a_day_without_the_feature() {
        let trees = [Tree::parse(TEXT).unwrap()];
        let mut inputs = [0.0; TREE_INPUTS];
        (inputs[4], inputs[2], inputs[TREE_OFFSET]) = (1.0, 2.0, -1.0);
        assert_eq!(log_odds(&trees, &inputs), 5.5);
        let effects = effects(&trees, &inputs);
        assert_eq!((effects[4], effects[2], effects[0]), (3.5, 11.5, 0.0));
    }

    #[test]
    fn what_is_no_tree_is_refused() {
        for text in ["", "4>0.25 : 1 2", "99>1 - - - - - - : 1 2 3 4 5 6 7 8", "4>x - - - - - - : 1 2 3 4 5 6 7 8"] {
            assert_eq!(Tree::parse(text), Err(NotATree), "{text}");
        }
    }
}
