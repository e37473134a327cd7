package attribution

// piece is a run of tokens that the model gives one role.
type piece struct {
	stretch
	role role
	p    float32 // how sure the model is of the role, in the mean over the tokens
}

// pieces cuts the labels of a paragraph into pieces, in order. No quotation is cut in half: see [finding.whole].
func (s *saying) pieces(f *finding, l *labels, first, last int, into []piece) []piece {
	from := len(into)
	for i := first; i < last; i++ {
		label := l.path[i]
		if label == 0 {
			continue
		}
		r := roleOf(s, label)
		if n := len(into); n > from && label != s.begins[r] && into[n-1].role == r && into[n-1].to == i {
			into[n-1].to++
			continue
		}
		into = append(into, piece{stretch: stretch{i, i + 1}, role: r})
	}
	into = append(into[:from], f.whole(into[from:])...)
	for i := from; i < len(into); i++ {
		into[i].p = l.mean(s, into[i])
	}
	return into
}

func roleOf(s *saying, label int32) role {
	for r := range roles {
		if label == s.begins[r] || label == s.begins[r]+1 {
			return r
		}
	}
	return roles
}

// sure is the probability that a token has a role.
func (l *labels) sure(s *saying, i int, r role) float32 {
	at := i * l.count
	return l.probabilities[at+int(s.begins[r])] + l.probabilities[at+int(s.begins[r])+1]
}

func (l *labels) mean(s *saying, x piece) float32 {
	var sum float32
	for i := x.from; i < x.to; i++ {
		sum += l.sure(s, i, x.role)
	}
	return sum / float32(max(1, x.to-x.from))
}

// whole moves the edges of contents out of quotations that they would cut: to the quotation's end where most of it is in
// the content, else before it. A content within one quotation stays. Sources and cues that an edge moves over give way.
func (f *finding) whole(found []piece) []piece {
	changed := false
	for i := range found {
		if x := &found[i]; x.role == roleContent {
			before := x.stretch
			x.from = f.edge(x.stretch, x.from, true)
			x.to = f.edge(x.stretch, x.to, false)
			changed = changed || before != x.stretch
		}
	}
	if !changed {
		return found
	}
	var kept []piece
	for _, x := range found {
		if x.empty() {
			continue
		}
		if n := len(kept); n > 0 && kept[n-1].to > x.from {
			switch {
			case x.role == roleContent && kept[n-1].role == roleContent:
				kept[n-1].to = max(kept[n-1].to, x.to)
				continue
			case x.role != roleContent:
				continue
			}
			for n > 0 && kept[n-1].to > x.from && kept[n-1].role != roleContent {
				kept = kept[:n-1]
				n--
			}
			if n > 0 && kept[n-1].to > x.from {
				kept[n-1].to = max(kept[n-1].to, x.to)
				continue
			}
		}
		kept = append(kept, x)
	}
	return kept
}

// edge moves one edge of a content that lies strictly inside a quotation which the content does not lie in.
func (f *finding) edge(x stretch, at int, begin bool) int {
	inner := at
	if !begin {
		inner = at - 1
	}
	if inner < 0 || inner >= len(f.quote) || f.quote[inner] < 0 {
		return at
	}
	q := &f.Quotations[f.quote[inner]]
	if x.from >= q.First && x.to <= q.Last || at == q.First || at == q.Last {
		return at
	}
	covered := min(x.to, q.Last) - max(x.from, q.First)
	most := 2*covered >= q.Last-q.First
	switch {
	case begin == most:
		return q.First // begins with the quotation; or ends before it
	default:
		return q.Last
	}
}
