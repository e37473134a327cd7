// Package query defines the filters of every list: one vocabulary for the page's address, the command line's flags and
// the API's parameters.
//
// In: parameters as a person or program wrote them. Out: a [Filter], and by name every parameter that was not
// understood (never dropped silently). It does no I/O; a store turns a filter into its own query language.
//
// Repeated keys mean or, different keys mean and, a "-" before a value means not.
package query
