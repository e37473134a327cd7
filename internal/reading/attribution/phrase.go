package attribution

import "hearsay/internal/reading"

// phraseBefore returns the start of the noun phrase that ends before token end, or end where none does.
func (p *page) phraseBefore(end, floor int) int {
	i := end - 1
	if i < floor {
		return end
	}
	switch t := p.tags[i]; {
	case t == TagPronoun || t == TagWh:
		if i-2 >= floor && p.norm(i-1) == "of" {
			if left := p.coreBefore(i-1, floor); left < i-1 {
				return left // "two of them"
			}
		}
		return i
	case t == TagDeterminer:
		return i
	case p.norm(i) == ")" || p.norm(i) == "%":
	case t == TagNoun || t == TagName || t == TagNumber || t == TagAdjective || t == TagPossessive:
	case p.closes(i) != nil && p.closes(i).Short && p.tag(i-1) != TagComma:
	default:
		return end
	}
	start := p.coreBefore(end, floor)
	for steps := 0; start > floor+1 && steps < 4; steps++ {
		link := start - 1
		switch {
		case p.norm(link) == "as" && p.norm(link-1) == "such" && link-2 > floor:
			left := p.coreBefore(link-1, floor)
			if left == link-1 {
				return start
			}
			start = left
		case (p.tags[link] == TagPreposition || p.tags[link] == TagTo) && joins(p.norm(link)):
			// "officials in the ministry": only when what stands before is the head of a phrase that opens the clause.
			left := p.coreBefore(link, floor)
			if k := link - 1; k > floor+1 && (describes(p.tags[k]) || p.norm(k) == "close") && nominal(p.tags[k-1]) && p.tags[k-1] != TagPronoun {
				// "people familiar with the talks", "a source close to her", "a memo seen by the council"
				if left = p.coreBefore(k, floor); left == k || !p.opensClause(left, floor) {
					return start
				}
				start = left
				continue
			}
			if left == link || !(nominal(p.tags[link-1]) || p.norm(link) == "of") || p.norm(link) != "of" && !p.opensClause(left, floor) {
				return start
			}
			start = left
		case p.tags[link] == TagConjunction && (p.norm(link) == "and" || p.norm(link) == "or"):
			left := p.coreBefore(link, floor)
			if left == link || !p.opensClause(left, floor) || !nominal(p.tags[link-1]) && p.tags[link-1] != TagComma {
				return start
			}
			// "his family, friends and employees": members before commas, while they open the clause.
			for left > floor+1 && p.tags[left-1] == TagComma {
				member := p.coreBefore(left-1, floor)
				if member == left-1 || !p.opensClause(member, floor) || member > floor && p.tags[member-1] == TagPreposition {
					break
				}
				left = member
			}
			start = left
		default:
			return start
		}
	}
	return start
}

// describes reports whether a word after a noun may begin what is said of it.
func describes(t Tag) bool {
	return t == TagAdjective || t == TagParticiple || t == TagPast || t == TagGerund
}

func joins(preposition string) bool {
	switch preposition {
	case "of", "in", "for", "at", "from", "with", "on", "to", "behind", "near", "against", "close", "between", "among", "under", "inside", "within", "across", "around", "about", "by", "into", "over", "regarding":
		return true
	}
	return false
}

// opensClause reports whether a phrase that begins at i may be the first of its clause.
func (p *page) opensClause(i, floor int) bool {
	if i <= floor {
		return true
	}
	switch p.tags[i-1] {
	case TagComma, TagStop, TagQuote, TagConjunction, TagWh, TagNone:
		return true
	case TagNoun, TagName:
		return times[p.norm(i-1)] // "Last week the mayor"
	case TagDo:
		return i-1 <= floor || p.opensClause(i-1, floor) // "Did nobody in the building say"
	case TagPreposition:
		return p.norm(i-1) == "that" || p.norm(i-1) == "as" || p.norm(i-1) == "because" || p.norm(i-1) == "while" || p.norm(i-1) == "if" ||
			p.norm(i-1) == "although" || p.norm(i-1) == "though"
	}
	return false
}

// coreBefore is phraseBefore without what follows the head: determiner, adjectives, nouns.
func (p *page) coreBefore(end, floor int) int {
	i := end
	for i > floor && i > end-reach {
		k := i - 1
		switch p.tags[k] {
		case TagNoun, TagName, TagNumber:
		case TagAdjective:
		case TagPossessive:
		case TagOther:
			if p.norm(k) != "%" && p.norm(k) != "$" {
				return i
			}
		case TagAdverb:
			if i == end || p.tags[i] != TagAdjective && p.tags[i] != TagNumber {
				return i
			}
		case TagGerund, TagParticiple, TagPast:
			if i < end && k > floor && p.tags[k] == TagParticiple && p.tags[k-1] == TagPreposition && p.tags[i] == TagNoun {
				break
			}
			if i == end || k == floor || (p.tags[k-1] != TagDeterminer && p.tags[k-1] != TagAdjective && p.tags[k-1] != TagPossessive) {
				return i
			}
		case TagDeterminer:
			if p.norm(k) == "that" && i < end && (p.tags[i] == TagName || k > floor && (verbal(p.tags[k-1]) || p.tags[k-1] == TagName)) {
				return i // "said that Rao", not "that Rao"
			}
			if k > floor && (p.tags[k-1] == TagDeterminer || p.tags[k-1] == TagNumber) {
				k--
			}
			return k
		case TagPronoun:
			if i == end {
				return k
			}
			return i
		case TagQuote:
			q := p.closes(k)
			if q == nil || !q.Short || q.First < floor || p.tags[k-1] == TagComma {
				return i
			}
			k = q.First
		case TagStop:
			if p.norm(k) != ")" {
				return i
			}
			open := k - 1
			for open > floor && open > k-12 && p.norm(open) != "(" {
				open--
			}
			if p.norm(open) != "(" {
				return i
			}
			k = open
		case TagComma:
			// "a small, quiet man": only between adjectives.
			if i == end || p.tag(i) != TagAdjective || p.tag(k-1) != TagAdjective {
				return i
			}
		default:
			return i
		}
		i = k
	}
	return i
}

// phraseAfter returns the end of the noun phrase that begins at token i, or i where none does. With its "of" and the like.
func (p *page) phraseAfter(i, limit int) int {
	end := p.coreAfter(i, limit)
	for steps := 0; end > i && end+1 < limit && steps < 4; steps++ {
		if p.tags[end] != TagPreposition || p.norm(end) != "of" {
			break
		}
		next := p.coreAfter(end+1, limit)
		if next == end+1 {
			break
		}
		end = next
	}
	return end
}

func (p *page) coreAfter(i, limit int) int {
	start, head := i, -1
	for ; i < limit && i < start+reach; i++ {
		switch t := p.tags[i]; t {
		case TagPronoun:
			if i == start {
				return i + 1
			}
			return clip(head, start, i)
		case TagDeterminer:
			if i > start && p.tags[i-1] != TagDeterminer && p.tags[i-1] != TagAdverb {
				return clip(head, start, i)
			}
			head = i + 1
		case TagNoun, TagName, TagNumber, TagPossessive:
			head = i + 1
		case TagOther:
			if p.norm(i) != "%" && p.norm(i) != "$" {
				return clip(head, start, i)
			}
			head = i + 1
		case TagAdjective:
		case TagAdverb:
			if i > start && p.tags[i-1] != TagDeterminer {
				return clip(head, start, i)
			}
		case TagGerund, TagParticiple:
			if i == start || p.tags[i-1] != TagDeterminer && p.tags[i-1] != TagAdjective {
				return clip(head, start, i)
			}
		case TagQuote:
			q := p.opens(i)
			if q == nil || !q.Short || q.Last > limit {
				return clip(head, start, i)
			}
			i = q.Last - 1
			head = q.Last
		case TagStop:
			if p.norm(i) != "(" || head < 0 {
				return clip(head, start, i)
			}
			shut := i + 1
			for shut < limit && shut < i+12 && p.norm(shut) != ")" {
				shut++
			}
			if p.norm(shut) != ")" || shut >= limit {
				return clip(head, start, i)
			}
			i, head = shut, shut+1
		default:
			return clip(head, start, i)
		}
	}
	return clip(head, start, i)
}

func clip(head, start, end int) int {
	if head < 0 {
		return start
	}
	return min(head, end)
}

// temporal reports whether a stretch names a time: its last word is a day, month or the like.
func (p *page) temporal(s stretch) bool {
	if s.empty() {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if times[p.norm(i)] {
			return true
		}
	}
	return false
}

var times = map[string]bool{}

func init() {
	for _, w := range []string{
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight",
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.", "dec.", "morning", "afternoon", "evening", "night",
		"week", "month", "year", "weekend", "day", "moment", "hour", "minutes", "hours", "days", "weeks", "months", "years", "earlier", "later", "recently", "time",
	} {
		times[w] = true
	}
}

var _ = reading.Word
