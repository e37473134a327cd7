// Package agreement reckons how far people who judged the same things agree, beyond what chance would make them.
//
// In: verdicts, as numbers of categories. Out: for two people Cohen's kappa, weighted where the categories have an order, with its
// interval; for any number of people, who need not all have judged everything, Krippendorff's alpha. It says how far people agree; never who
// is right, and nothing of how good anybody is.
//
//   - Kappa: J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960, and Weighted Kappa, 1968; the standard error, for the interval, is
//     that of J. Fleiss, J. Cohen and B. Everitt, Large Sample Standard Errors of Kappa and Weighted Kappa, 1969.
//   - Alpha: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
package agreement
