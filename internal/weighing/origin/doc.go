// Package origin counts on how many independent origins a thing that is told rests.
//
// In: a case's articles with their statements, its claims, incidents, figures and warnings, what its articles took from one
// another, the links that people made and their verdicts on links. Out: for each claim, incident, figure and warning its
// corroboration: who tells it, which telling rests on which and why, the root voices ("lanes"), the fewest and the most of them
// that there can be, and what goes round in a circle; and each link once. It never counts articles, never grades a source, never
// says that a thing is true because many tell it, and never follows a link that a person rejected.
//
// # What rests on what
//
// A telling is a place where a thing is told: in a statement or in an article's own voice. It rests on another by hand (a person
// says so), because its passage stands there too (the tiles that two articles share say where), or because it cites the other's
// outlet ("the Post reported", "told the Post", a credit); what an article tells in its own voice rests on whoever it quotes for
// the same. Two tellings are of one voice where they quote the same named person, body or document, on whatever occasion: one
// analyst cited three times is one origin. Unnamed sources are the same for certain only in one article or outlet on one day
// under one description, in the same words of a direct quotation, or where both spoke to the same outlet.
//
// All this is one directed graph, a shared voice being an edge both ways. An origin is a strongly connected component that
// nothing leaves: what is reached in the end from every telling. The most is the number of such components. To take away an edge
// can leave one of them in pieces but can never make fewer, so that rejecting a link never lowers the most (but for an outlet that is
// cited, tells nothing here itself, and that nothing cites any more). Articles that cite
// one another in a circle are one component; if nothing outside feeds it, it is one origin of an unknown kind, and never more.
//
// # The fewest
//
// Unnamed voices may coincide: "an official" may be "a diplomat of Tarvessa". Two voices may be one unless what is known of them
// says otherwise: nation, what they are (a tree, data/kinds.txt), body, person; what is not known fits everything. Two named
// voices are different unless one is the body that the other belongs to or speaks for; who speaks for a body of which nothing says which
// it is may speak for any of that kind. What is told without saying on whose
// word may be anybody's. The least is the size of a set of voices of which no two may be one: that many there must be. It is
// built from the most closely described voices to the least; see [leastOf] for why there is no larger set where descriptions
// are nested, as they are once nations or kinds are known.
//
// Terms: fan-out and loop as the two shapes of false confirmation, levels of corroboration, and minimum to maximum instead of one
// number follow the doctrine on circular reporting (ICD 206 on sourcing; the type cases are the forged letters on uranium of 2002
// and the reports of one defector on mobile laboratories).
//
// The time grows with the number of tellings and of links given: shared voices are stars, never all pairs.
package origin
