package hypothesis

import "hearsay/internal/evidence"

// Matrix is a question with everything that follows from its ratings, as somebody looks at it.
type Matrix struct {
	Question    evidence.Question `json:"question"`
	View        View              `json:"view"`
	Summary     string            `json:"summary"`     // in one or two sentences
	Scores      []Score           `json:"scores"`      // in the order of the hypotheses
	Order       []string          `json:"order"`       // ranked hypotheses, from the least inconsistent
	Rows        []RowScore        `json:"rows"`        // in the order of the rows
	Clusters    []Cluster         `json:"clusters"`    // rows that count once together
	Sensitivity Sensitivity       `json:"sensitivity"` // what would overturn the lead
	Next        []Next            `json:"next"`        // what to look for next
	ByRater     []RaterScore      `json:"by_rater"`
	Disputed    int               `json:"disputed"` // cells over which raters differ strongly
	Skipped     []Skipped         `json:"skipped"`  // events of the log that could not be followed
}

// View is how a matrix is looked at.
type View struct {
	Rater    string `json:"rater"`    // whose ratings; "" for what all come to together
	Counting string `json:"counting"` // origins, rows
	Weights  bool   `json:"weights"`  // credibility and relevance count
	By       string `json:"by"`       // who looks
	Hidden   bool   `json:"hidden"`   // blind mode, and who looks has cells left to rate: what others rated, and what follows, is left out
	Left     int    `json:"left"`     // how many cells
	Why      string `json:"why"`      // the same as a sentence
}

// Score is how a hypothesis stands.
type Score struct {
	Hypothesis    string   `json:"hypothesis"`
	Ordinal       string   `json:"ordinal"`
	Rank          int      `json:"rank"`          // 1 for the least inconsistent; 0 where nothing bears on it
	Tied          bool     `json:"tied"`          // others have the same rank
	Level         string   `json:"level"`         // low, mid, high in comparison with the others, same where all are level, "" where it has no rank
	Inconsistency float64  `json:"inconsistency"` // without weights
	Weighted      float64  `json:"weighted"`      // with weights
	Normalised    *float64 `json:"normalised"`    // with weights, over the most that it could be; null where nothing bears on it
	Consistency   float64  `json:"consistency"`   // with weights; it ranks nothing
	Prior         float64  `json:"prior"`         // of the ranked hypotheses together 1
	Posterior     *float64 `json:"posterior"`     // null where nothing bears on it
	Rated         int      `json:"rated"`         // cells
	Unrated       int      `json:"unrated"`
	NA            int      `json:"na"` // of those rated
	AllRated      bool     `json:"all_rated"`
}

// RowScore is what a row does.
type RowScore struct {
	Row           string      `json:"row"`
	Ordinal       string      `json:"ordinal"`
	Weight        float64     `json:"weight"`
	Diagnosticity *float64    `json:"diagnosticity"` // null with fewer than two cells rated
	Diagnostic    string      `json:"diagnostic"`    // none, low, mid, high, ""
	Linchpin      bool        `json:"linchpin"`      // see Sensitivity
	Cells         []CellScore `json:"cells"`         // in the order of the hypotheses
}

// CellScore is how a row goes with a hypothesis.
type CellScore struct {
	Hypothesis string               `json:"hypothesis"`
	Value      evidence.Consistency `json:"value"` // "" for unrated
	Mine       evidence.Consistency `json:"mine"`  // of who looks
	Raters     int                  `json:"raters"`
	Spread     *float64             `json:"spread"`    // null with fewer than two ratings on the scale
	Agreement  string               `json:"agreement"` // consensus, mild, strong, extreme; "" with fewer than two raters
}

// Cluster is rows of one origin.
type Cluster struct {
	Key   string   `json:"key"`
	Label string   `json:"label"`
	Rows  []string `json:"rows"`
}

// Sensitivity says what the lead hangs on.
type Sensitivity struct {
	Leaders      []string    `json:"leaders"`
	RunnersUp    []string    `json:"runners_up"`
	Margin       float64     `json:"margin"`  // between the two, in the view's inconsistency
	Why          string      `json:"why"`     // where there is nothing to overturn
	Rows         []LeftOut   `json:"rows"`    // only those without which the lead changes, each alone
	Sources      []LeftOut   `json:"sources"` // the same
	Origins      []LeftOut   `json:"origins"` // the same
	Flips        []Flip      `json:"flips"`   // for each rival, in the order of the ranking
	Ratings      []Rerating  `json:"ratings"` // the first twenty
	RatingsTotal int         `json:"ratings_total"`
	Linchpins    []Linchpin  `json:"linchpins"`
	HangsOn      *Dependence `json:"hangs_on"`
}

// LeftOut is what happens without some rows.
type LeftOut struct {
	Key     string   `json:"key"`
	Label   string   `json:"label"`
	Rows    []string `json:"rows"`
	Leaders []string `json:"leaders"` // then
	Change  Change   `json:"change"`
}

// Flip is the smallest sets of rows and of origins without which a rival is ahead of the leader.
type Flip struct {
	To           string   `json:"to"`
	Rows         []string `json:"rows"`
	MoreThan     int      `json:"more_than"`     // rows are empty and more than so many would be needed; 0: no removal does it
	Origins      []string `json:"origins"`       // keys; a row without an origin stands for itself
	OriginLabels []string `json:"origin_labels"` // in the same order
}

// Rerating is a cell of which the rating, one step away, changes the lead.
type Rerating struct {
	Row        string               `json:"row"`
	Hypothesis string               `json:"hypothesis"`
	From       evidence.Consistency `json:"from"`
	To         evidence.Consistency `json:"to"`
	Leaders    []string             `json:"leaders"` // then
	Change     Change               `json:"change"`
}

// Linchpin is a row that alone decides who leads.
type Linchpin struct {
	Row     string   `json:"row"`
	Ordinal string   `json:"ordinal"`
	Leaders []string `json:"leaders"` // without it, or with the one rating
	Why     string   `json:"why"`
}

// Dependence is the origin that most of the leader's margin rests on.
type Dependence struct {
	Key     string   `json:"key"`
	Label   string   `json:"label"`
	Rows    []string `json:"rows"`
	Share   float64  `json:"share"`   // of the margin; above 1 where a rival is ahead without it
	Change  Change   `json:"change"`  // without it
	Leaders []string `json:"leaders"` // without it
}

// Next is something to look for.
type Next struct {
	Kind       string `json:"kind"` // hypothesis, row, rate, origin, seek
	Row        string `json:"row"`
	Hypothesis string `json:"hypothesis"`
	Record     string `json:"record"` // that bears on it, for seek
	Why        string `json:"why"`
}

// RaterScore is how one rater's ratings rank the hypotheses.
type RaterScore struct {
	Rater   string   `json:"rater"`
	Rated   int      `json:"rated"`
	Of      int      `json:"of"`
	Leaders []string `json:"leaders"`
	Order   []string `json:"order"`
	Ranks   []int    `json:"ranks"` // in the order of the hypotheses
}
