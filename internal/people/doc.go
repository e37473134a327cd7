// Package people says who may come into a shared server, and as whom.
//
// In: names and passwords, secrets that a browser or a script brings along. Out: the person on whose behalf a request is done
// ([hearsay/internal/store.Person]), or an error that says no more than that it is none. Passwords are kept as Argon2id (RFC 9106) with the
// parameters that OWASP's password storage sheet asks for; every other secret has 256 bits by chance and is kept as its SHA-256 alone, so that
// who reads the file of people signs in as nobody.
//
// It never tells whether a name exists, never writes a secret anywhere, and decides nothing about what a person may do in a case: that is asked
// of the grants at every call, by the guard in package store.
package people
