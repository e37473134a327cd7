// Package gazetteer knows names that the world uses whatever an article says: states with their capitals, demonyms and
// seats of government, offices and who held them when, international bodies, armed groups with their aliases, ministries
// and services, and towns and provinces with coordinates.
//
// In: nothing; the data is built in: hand-made lists in data/*.txt that a lay person can mend, and tables in data/*.tsv
// that the program in training/gazetteer makes from open data (see docs/gazetteer.md for sources and licences). Out:
// entries by name and by key. It never decides whom a mention means: several entries may bear one name, and an alias that
// two states share belongs to both. It never touches a text.
//
// Nothing is read when the program starts: the first question builds the index, once, in some twenty milliseconds. Towns
// are kept as lines of their table and made into entries when asked for. All functions may be called from several
// goroutines, and what they return must not be changed.
package gazetteer
