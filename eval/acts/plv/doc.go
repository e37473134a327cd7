// Package plv reads the sentences of the PLV set and of the older CAMEO sets, which tell political deeds with their parties.
//
// In: a folder of corpora. Out: sentences as plain text, with the stretches that are source and target and with the type of
// the deed. A fifth is set aside by a hash of the sentence's letters, the same on every machine, for measuring; nothing
// that learns may see it, nor a sentence of another set with the same letters.
package plv
