// Package misp writes a case as an event for MISP.
//
// In: a [products.Case]. Out: one event in MISP's JSON, unpublished, for your own organisation only, to be looked at before it goes on.
// Objects follow MISP's own templates, so that every MISP knows them: articles are news-media, statements, claims, warnings and acts
// annotations, people person, bodies organization, incidents incident and event, places geolocation, analysts' reports report. What
// belongs together is related by MISP's own relationships. Tags are of TLP and, where a person graded a source, of the Admiralty scale.
// No attribute is marked for detection, and nothing correlates: these are words from newspapers.
//
// Whether MISP holds the same thing twice is told by UUIDs, which follow from ours. What it cannot carry: where in an article the words
// stand (offsets are in the comment), origins, chains, decisions; a person who wants those takes the case file.
package misp
