// Package products defines what leaves a case: a report that can be defended, and a case's records in the forms that other
// tools read. Its children make them, a job each.
//
// In: a [Case], everything that a case holds, or a [Document], a report whose citations were looked up. Out, by the children:
// bytes of a format, or records read back from one. Products never alter a case and never decide: they quote, count and
// write down. None touches files, network, clock or chance, so that the same case gives the same bytes.
//
// Sourcing follows ICD 206 and ICS 206-01 (source reference citations, appended reference notes, source summary statement);
// words of likelihood ICD 203 and others, see products/report.
package products
