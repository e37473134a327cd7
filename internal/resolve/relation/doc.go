// Package relation puts acts on record with their actors, tells which of them are tellings of one deed, and rolls deeds up
// into relations: how one actor stands to another over time.
//
// In: a world's acts, actors and incidents, and what people decided on single acts. Out: its act records, none dropped, those
// whose sides nobody could be found for with their words; and its relations, one for each ordered pair of actors between
// whom a deed is told as done. A deed is counted once however many articles tell it. What somebody alleges is on record
// and marked, and is not counted as fact unless a reader asks for it ([Options]); what is negated, ahead, or only imagined is no
// deed; a rejected act counts for nothing.
//
// Two tellings are of one deed where source, target and type are the same and they belong to one incident, or to none
// and their days agree: told days overlap or lie a day apart; a day of publication lies no more than three days after a
// told day, and no more than three from another. Acts of different incidents are never one deed. Of undated articles,
// only tellings within one article join.
//
// A relation's weight is the mean of its deeds' PLOVER scores (evidence.ActType.Weight, from -9 to 10). Its sign is positive
// from +1 up, negative from -1 down, neutral between; and mixed where there are deeds of both signs and the lesser side
// makes up a third or more of all weight. It never says who is right, and never predicts.
//
// After PLOVER (2021), and the deduplication of event data by actors, type and day (Schrodt 2012).
package relation
