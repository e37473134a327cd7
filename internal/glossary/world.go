package glossary

// mentionForms say how a mention speaks of somebody.
var mentionForms = []Entry{
	{Term: "name", Label: "By name", Definition: "A name, full or short."},
	{Term: "pronoun", Label: "By pronoun", Definition: "A word such as “she” that stands for a name."},
	{Term: "description", Label: "By description", Definition: "What somebody is, in place of a name."},
}

// actorKinds say what an actor is.
var actorKinds = []Entry{
	{Term: "person", Label: "Person", Definition: "One human being."},
	{Term: "state", Label: "State", Definition: "A country, as a place and as who acts."},
	{Term: "government", Label: "Government body", Definition: "A government, ministry, agency or service of a state."},
	{Term: "military", Label: "Armed forces", Definition: "The forces of a state, or a part of them."},
	{Term: "group", Label: "Armed group", Definition: "An armed group or movement. A branch of a group is an actor of its own."},
	{Term: "body", Label: "International body", Definition: "An organisation of states, or one that works across them."},
	{Term: "party", Label: "Political party", Definition: "A political party or bloc."},
	{Term: "company", Label: "Company", Definition: "A business."},
	{Term: "outlet", Label: "Outlet", Definition: "Who publishes: a paper, agency or station."},
	{Term: "people", Label: "People", Definition: "A nation or community, named by an adjective or a plural."},
	{Term: "organization", Label: "Other organisation", Definition: "A body of another kind, or one of which no more is known."},
}

// incidentKinds say what happened.
var incidentKinds = []Entry{
	{Term: "attack", Label: "Attack", Definition: "An armed attack, clash, stabbing or ramming, or violence of which no more is told."},
	{Term: "bombing", Label: "Bombing", Definition: "An explosive was set off, or was meant to be."},
	{Term: "shooting", Label: "Shooting", Definition: "Guns were fired at people."},
	{Term: "kidnapping", Label: "Kidnapping", Definition: "People were taken or held."},
	{Term: "hijacking", Label: "Hijacking", Definition: "A vehicle, ship or aircraft was taken over."},
	{Term: "arson", Label: "Arson", Definition: "Something was set on fire."},
	{Term: "robbery", Label: "Robbery", Definition: "Something was taken by force."},
	{Term: "assassination", Label: "Assassination", Definition: "A chosen person was killed, or was meant to be."},
	{Term: "air_strike", Label: "Air strike", Definition: "Something was struck from the air: by aircraft, drone or missile."},
	{Term: "plot", Label: "Plot", Definition: "Planned or prepared; the text names no other kind."},
	{Term: "other", Label: "Other", Definition: "Another kind of incident."},
}

// stages say how far an incident got.
var stages = []Entry{
	{Term: "accomplished", Label: "Carried out", Definition: "It happened."},
	{Term: "attempted", Label: "Attempted", Definition: "It was begun and failed by itself."},
	{Term: "foiled", Label: "Foiled", Definition: "Somebody stopped it."},
	{Term: "threatened", Label: "Threatened", Definition: "Somebody said that they would do it."},
}

// effects say what befell people.
var effects = []Entry{
	{Term: "death", Label: "Killed", Definition: "Died of it."},
	{Term: "injury", Label: "Injured", Definition: "Was hurt by it."},
	{Term: "casualty", Label: "Killed or injured", Definition: "Was hit; it is not told how badly."},
	{Term: "missing", Label: "Missing", Definition: "Has not been found."},
	{Term: "abduction", Label: "Taken", Definition: "Was taken or is being held."},
	{Term: "none", Label: "Unhurt", Definition: "Was there and came to no harm."},
}

// responsibilities say how an incident is laid at somebody's door.
var responsibilities = []Entry{
	{Term: "fact", Label: "Reported as fact", Definition: "The article says so in its own voice."},
	{Term: "claimed", Label: "Claimed", Definition: "They say that they did it."},
	{Term: "accused", Label: "Accused", Definition: "Somebody says that they did it."},
	{Term: "accused_by_authorities", Label: "Accused by authorities", Definition: "A government, police or court says that they did it."},
	{Term: "possible", Label: "Possible", Definition: "They are named as one who may have done it."},
	{Term: "denied", Label: "Denied", Definition: "They say that they did not do it."},
}

// actTypes are PLOVER's types of deed, in our own words.
var actTypes = []Entry{
	{Term: "AGREE", Label: "Agrees", Definition: "Promises to cooperate, or says that it is willing to."},
	{Term: "CONSULT", Label: "Meets", Definition: "Meets, visits, calls, talks."},
	{Term: "SUPPORT", Label: "Supports", Definition: "Backs without giving anything material: praise, recognition, a treaty."},
	{Term: "CONCEDE", Label: "Gives way in words", Definition: "Apologises, pardons, announces a ceasefire or a withdrawal."},
	{Term: "COOPERATE", Label: "Works together", Definition: "Exchanges something material with the other: trade, exercises, intelligence."},
	{Term: "AID", Label: "Helps", Definition: "Gives something material: money, arms, shelter, rescue."},
	{Term: "RETREAT", Label: "Gives way in deed", Definition: "Releases, withdraws, disarms, keeps a ceasefire, resigns."},
	{Term: "REQUEST", Label: "Demands", Definition: "Asks, appeals, demands, orders."},
	{Term: "ACCUSE", Label: "Accuses", Definition: "Blames, condemns, charges, investigates."},
	{Term: "REJECT", Label: "Refuses", Definition: "Turns down, refuses, vetoes."},
	{Term: "THREATEN", Label: "Threatens", Definition: "Announces harm to come from itself."},
	{Term: "PROTEST", Label: "Protests", Definition: "Demonstrates, strikes, blocks, riots."},
	{Term: "SANCTION", Label: "Breaks ties", Definition: "Reduces relations: expels, withdraws, cuts off, convicts."},
	{Term: "MOBILIZE", Label: "Shows force", Definition: "Moves troops or police, short of using them."},
	{Term: "COERCE", Label: "Coerces", Definition: "Seizes, restricts, censors, arrests, deports, hacks: force short of violence."},
	{Term: "ASSAULT", Label: "Attacks", Definition: "Does what can cause bodily harm: beats, shoots, bombs, kills."},
}

// quads are the four classes of deeds.
var quads = []Entry{
	{Term: "1", Label: "Cooperation in words", Definition: "Friendly, and said rather than done."},
	{Term: "2", Label: "Cooperation in deed", Definition: "Friendly, and done."},
	{Term: "3", Label: "Conflict in words", Definition: "Hostile, and said rather than done."},
	{Term: "4", Label: "Conflict in deed", Definition: "Hostile, and done."},
}

// modalities say whether a deed was done.
var modalities = []Entry{
	{Term: "past", Label: "Done", Definition: "It was done, or is being done."},
	{Term: "future", Label: "To come", Definition: "It is announced or expected."},
	{Term: "hypothetical", Label: "Hypothetical", Definition: "It might be done, or would be if something else were."},
}

// signs say how one actor stands to another.
var signs = []Entry{
	{Term: "positive", Label: "Friendly", Definition: "The deeds that count are mostly cooperation."},
	{Term: "negative", Label: "Hostile", Definition: "The deeds that count are mostly conflict."},
	{Term: "mixed", Label: "Mixed", Definition: "Cooperation and conflict both weigh."},
	{Term: "neutral", Label: "Neutral", Definition: "No deed that counts weighs either way."},
}

// noticeKinds tell notices apart.
var noticeKinds = []Entry{
	{Term: "warning", Label: "Warning", Definition: "Somebody is told of a danger from others."},
	{Term: "threat", Label: "Threat", Definition: "The danger comes from the one who speaks."},
	{Term: "forecast", Label: "Forecast", Definition: "Something bad is expected, and nobody in particular is told."},
}

// answers say how a notice was answered.
var answers = []Entry{
	{Term: "acknowledged", Label: "Acknowledged", Definition: "The recipient says that it came."},
	{Term: "heeded", Label: "Heeded", Definition: "Something was done about it."},
	{Term: "ignored", Label: "Ignored", Definition: "Nothing was done about it."},
	{Term: "dismissed", Label: "Dismissed", Definition: "It was waved away."},
	{Term: "disputed", Label: "Disputed", Definition: "It was not so specific, or not so early, as the giver says."},
	{Term: "denied", Label: "Denied", Definition: "The recipient says that it never came."},
}

// standings say whether a notice is held to have been given.
var standings = []Entry{
	{Term: "given", Label: "Given", Definition: "The texts say that it was given."},
	{Term: "not_given", Label: "Not given", Definition: "The texts say that none was given."},
	{Term: "maybe", Label: "Perhaps given", Definition: "The texts say that it may have been given."},
	{Term: "unanswered", Label: "Not confirmed", Definition: "Those who would know decline to say."},
	{Term: "contested", Label: "Contested", Definition: "One side says that it was given, the other that it was not."},
}

// profileKinds say whose profile it is.
var profileKinds = []Entry{
	{Term: "outlet", Label: "Outlet", Definition: "Who publishes, and who is quoted as having published."},
	{Term: "person", Label: "Person", Definition: "A person who is quoted by name."},
	{Term: "body", Label: "Body or group", Definition: "An organisation or group that is quoted as one."},
	{Term: "anonymous", Label: "Unnamed", Definition: "What articles call those they do not name. Two of one description are not held to be one person."},
	{Term: "document", Label: "Document", Definition: "Something written or recorded that is quoted."},
}

// grades are the reliabilities that a person may set (Admiralty scale).
var grades = []Entry{
	{Term: "A", Label: "A: completely reliable", Definition: "No doubt of it; it has always been right."},
	{Term: "B", Label: "B: usually reliable", Definition: "Minor doubt; it has mostly been right."},
	{Term: "C", Label: "C: fairly reliable", Definition: "Doubt, but it has been right before."},
	{Term: "D", Label: "D: not usually reliable", Definition: "Considerable doubt, though it has been right at times."},
	{Term: "E", Label: "E: unreliable", Definition: "It has been wrong, or cannot be trusted."},
	{Term: "F", Label: "F: cannot be judged", Definition: "There is nothing to judge it by. This is no rank: it is no mark at all."},
}
