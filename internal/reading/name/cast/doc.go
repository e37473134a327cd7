// Package cast says who is who in an article: which names, descriptions and pronouns are of one person or body.
//
// In: tokens, sentences, quotations, the names of a [reading.Reading] whoever found them, and its statements, since who is
// quoted is more likely to be spoken of next. Out: the same names, with the descriptions ("the minister", "two
// officials") and pronouns that it could place put between them, in order; mentions of one share a chain, and each says
// by which rule it was tied, how surely, and to what it was nearly tied instead ([reading.Tie]). It moves no name, but for
// the number of a unit that belongs to it ("3rd Coast Brigade"), never looks outside of the article, and where two fit
// alike it ties nothing: a wrong name is worse than none.
//
// Of names it also says what the words beside them tell: whether they speak, act or are dealt with here, as against a
// place where something is; whose they are ("Tarvian" of "the Tarvian minister"); and what they are ("a former general").
//
// Names: spelt alike; a family name with the one full name that ends in it; of two that end in it, the one whose title or
// nearness tells; an acronym with the name whose initials it is, or that it follows in brackets; "the Ministry", "the
// ministry" with the one name of that head. Cities that stand for governments are left what they are.
//
// Descriptions are noun phrases whose head is in people.txt. One that stands beside a name ("the mayor, Ann Oru") gives
// that name its role; "the mayor" is then whoever has it. A group ("three people familiar with the note") is spoken of
// again by its head or by a word for people at large ("the officials", "the two").
//
// Pronouns are ranked in the manner of Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994): everybody
// mentioned shortly before who agrees in sex and number is weighed by nearness, by being the subject, by having spoken,
// by having been a pronoun. Sex is told by titles, given names, words such as "wife", and by pronouns already tied. Inside
// a quotation nobody calls himself "he".
package cast
