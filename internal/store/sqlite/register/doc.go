// Package register keeps the people of a shared server in a SQLite file of their own, people.db in the home folder: who they are, what they may,
// what lets them in, and a log of all that was done to these, which the file itself refuses to change.
//
// In: what package people asks for. Out: the same back. Secrets and passwords come here as digests only. It is written by the server and by the
// command line at once: each change is one transaction, and takes its turn.
package register
