package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/store"
)

// Me says who is asking.
type Me struct {
	Shared bool       `json:"shared" doc:"The server is shared: people sign in. If not, whoever has the token may do everything."`
	Name   string     `json:"name" doc:"Who is signed in, as decisions name them; empty for nobody." example:"Ines Varga"`
	Owner  bool       `json:"owner" doc:"Owns every case of this server."`
	Makes  bool       `json:"makes" doc:"May make cases."`
	By     string     `json:"by" enum:",session,token" doc:"How the person came in; empty where nobody did, and on a server that is not shared." example:"session"`
	Ends   *time.Time `json:"ends" doc:"When that is over."`
}

// SigningIn is a name with its password.
type SigningIn struct {
	_        struct{} `additionalProperties:"false"`
	Name     string   `json:"name" minLength:"1" maxLength:"200" doc:"The name, in capitals or not." example:"Ines Varga"`
	Password string   `json:"password" minLength:"1" maxLength:"1024" doc:"The password." example:"four words of your own"`
}

// Joining is an invitation's code with the password that its person chooses.
type Joining struct {
	_        struct{} `additionalProperties:"false"`
	Code     string   `json:"code" minLength:"1" maxLength:"200" doc:"The code, as it stands in the address after the #." example:"5fJ0…"`
	Password string   `json:"password" minLength:"12" maxLength:"1024" doc:"The password to use from now on; at least 12 characters." example:"four words of your own"`
}

// NewPassword is a password in place of another.
type NewPassword struct {
	_        struct{} `additionalProperties:"false"`
	Present  string   `json:"present" maxLength:"1024" doc:"The password as it is." example:"what it was until now"`
	Password string   `json:"password" minLength:"12" maxLength:"1024" doc:"The password to use from now on; at least 12 characters." example:"four words of your own"`
}

// PassRow is a session or a token of one's own.
type PassRow struct {
	ID    string     `json:"id" example:"9f2c6a1e8b7d4035"`
	Kind  string     `json:"kind" enum:"session,token"`
	Label string     `json:"label" doc:"What a token is for; of a session the browser." example:"Firefox on Linux"`
	Role  store.Role `json:"role" enum:",reader,analyst,owner" doc:"The most that it may; empty for all that its person may."`
	Case  string     `json:"case" doc:"The one case that it is for; empty for all."`
	Made  time.Time  `json:"made"`
	Used  time.Time  `json:"used" doc:"When it was last used, to the minute."`
	Ends  time.Time  `json:"ends"`
	Here  bool       `json:"here" doc:"It is the one that this request was made with."`
}

// NewToken is what a token is to be.
type NewToken struct {
	_     struct{}   `additionalProperties:"false"`
	Label string     `json:"label" minLength:"1" maxLength:"80" doc:"What it is for." example:"nightly import"`
	Role  store.Role `json:"role,omitempty" enum:",reader,analyst,owner" doc:"The most that it may; empty for all that you may." example:"reader"`
	Case  string     `json:"case,omitempty" maxLength:"200" doc:"The one case that it is for; empty for all." example:"port-calder"`
	Days  int        `json:"days,omitempty" minimum:"1" maximum:"366" default:"90" doc:"How long it is good."`
}

// TokenMade is a new token, whose secret is told this once.
type TokenMade struct {
	Token  PassRow `json:"token"`
	Secret string  `json:"secret" doc:"Send it as Authorization: Bearer. It is not kept and cannot be told again." example:"hearsay_…"`
}

// Member is a person with a role in a case.
type Member struct {
	Name string     `json:"name" example:"Ines Varga"`
	Role store.Role `json:"role" enum:"reader,analyst,owner"`
	All  bool       `json:"all" doc:"The role holds for every case of the server; only whoever runs it can change that."`
	By   string     `json:"by" doc:"Who gave it." example:"Ana Brell"`
	At   time.Time  `json:"at"`
}

// Granting gives a person a role.
type Granting struct {
	_    struct{}   `additionalProperties:"false"`
	Name string     `json:"name" minLength:"1" maxLength:"200" doc:"The person's name; whoever runs the server makes people known to it." example:"Ines Varga"`
	Role store.Role `json:"role" enum:"reader,analyst,owner" doc:"reader: looks. analyst: adds and decides too. owner: renames, takes copies of the whole case and says who may what, too."`
}

type (
	signingIn   struct{ Body SigningIn }
	joinIn      struct{ Body Joining }
	newPassword struct{ Body NewPassword }
	newToken    struct{ Body NewToken }
	passOf      struct {
		ID string `path:"id" maxLength:"64" example:"9f2c6a1e8b7d4035" doc:"Identifier of the session or token."`
	}
	granting struct {
		InCase
		Body Granting
	}
	member struct {
		InCase
		Name string `path:"name" maxLength:"200" example:"Ines Varga" doc:"The person's name."`
	}
)

var (
	exampleMe     = Me{Shared: true, Name: "Ines Varga", Makes: true, By: string(people.Session), Ends: ptr(day(21))}
	examplePass   = PassRow{ID: "9f2c6a1e8b7d4035", Kind: "session", Label: "Firefox on Linux", Made: day(14), Used: day(14), Ends: day(21), Here: true}
	exampleToken  = PassRow{ID: "07d1c6be54a29f83", Kind: "token", Label: "nightly import", Role: store.RoleReader, Case: "port-calder", Made: day(14), Used: day(14), Ends: day(28)}
	exampleMember = Member{Name: "Ines Varga", Role: store.RoleAnalyst, By: "Ana Brell", At: day(14)}
)

var errAlone = fmt.Errorf("%w: this server is not shared, so that it has no people; see: hearsay serve --shared", evidence.ErrNotFound)

// gate returns what lets people in, and who asks. Whoever changes how they come in must have come in by a password: a token that got lost must
// not make itself at home.
func (h *Handler) gate(ctx context.Context) (*people.Gate, people.Pass, error) {
	pass := visitOf(ctx).Pass
	switch {
	case h.people == nil:
		return nil, pass, errAlone
	case pass.Kind == people.Token:
		return nil, pass, fmt.Errorf("%w: not with a token; sign in with your password for this", evidence.ErrForbidden)
	case pass.ID == "":
		return nil, pass, fmt.Errorf("%w: sign in first", evidence.ErrSignIn)
	}
	return h.people, pass, nil
}

func (h *Handler) me(ctx context.Context) (Me, error) {
	if h.people == nil {
		return Me{Name: h.shelf.By(), Owner: true, Makes: true}, nil
	}
	me := Me{Shared: true}
	p, pass := store.Who(ctx), visitOf(ctx).Pass
	if p == nil {
		return me, nil
	}
	all, err := p.In(ctx, store.AllCases)
	me.Name, me.By, me.Ends = p.Name, string(pass.Kind), &pass.Ends
	me.Owner = all == store.RoleOwner
	me.Makes = me.Owner || p.Maker && p.Only == "" && p.Most == store.NoRole
	return me, err
}

func rowOf(p people.Pass, here string) PassRow {
	return PassRow{ID: p.ID, Kind: string(p.Kind), Label: p.Label, Role: p.Most, Case: p.Only, Made: p.Made, Used: p.Used, Ends: p.Ends, Here: p.ID == here}
}

func (h *Handler) account() {
	handle(h, route{
		method: http.MethodGet, path: "/me", id: "me", group: "People", summary: "Say who is asking",
		description: "Who is signed in, and whether anybody has to be. Everybody may ask.", example: exampleMe,
	}, func(ctx context.Context, _ *none) (*answer[Me], error) { return reply(h.me(ctx)) })
	handle(h, route{
		method: http.MethodPost, path: "/session", id: "sign-in", group: "People", status: http.StatusCreated, summary: "Sign in",
		description: "Begins a session, whose cookie no script can read. A wrong name and a wrong password are told in the same words: 401. After some attempts there is a wait, in Retry-After: 429.",
		ask:         SigningIn{Name: "Ines Varga", Password: "four words of your own"}, example: exampleMe,
	}, func(ctx context.Context, in *signingIn) (*answer[Me], error) {
		if h.people == nil {
			return nil, errAlone
		}
		secret, pass, err := h.people.SignIn(ctx, in.Body.Name, in.Body.Password, from(ctx), device(ctx))
		return h.begin(ctx, secret, pass, err)
	})
	handle(h, route{
		method: http.MethodPost, path: "/join", id: "join", group: "People", status: http.StatusCreated, summary: "Sign in by an invitation",
		description: "Chooses a password with the code of an invitation, which is good once, and begins a session.",
		ask:         Joining{Code: "5fJ0…", Password: "four words of your own"}, example: exampleMe,
	}, func(ctx context.Context, in *joinIn) (*answer[Me], error) {
		if h.people == nil {
			return nil, errAlone
		}
		secret, pass, err := h.people.Join(ctx, in.Body.Code, in.Body.Password, from(ctx), device(ctx))
		return h.begin(ctx, secret, pass, err)
	})
	handle(h, route{
		method: http.MethodDelete, path: "/session", id: "sign-out", group: "People", summary: "Sign out",
		description: "Ends the session that asks.", example: Me{Shared: true},
	}, func(ctx context.Context, _ *none) (*answer[Me], error) {
		g, pass, err := h.gate(ctx)
		if err != nil {
			return nil, err
		}
		keepSession(ctx, "", time.Time{})
		return reply(Me{Shared: true}, g.SignOut(ctx, pass.Person, pass.Person, pass.ID))
	})
	handle(h, route{
		method: http.MethodPost, path: "/password", id: "change-password", group: "People", summary: "Change your password",
		description: "Your other sessions end; tokens stay.",
		ask:         NewPassword{Present: "what it was until now", Password: "four words of your own"}, example: exampleMe,
	}, func(ctx context.Context, in *newPassword) (*answer[Me], error) {
		g, pass, err := h.gate(ctx)
		if err != nil {
			return nil, err
		}
		if err := g.ChangePassword(ctx, pass.Person, in.Body.Present, in.Body.Password, from(ctx), pass.ID); err != nil {
			return nil, waits(ctx, err)
		}
		return reply(h.me(ctx))
	})
	h.passes()
	h.members()
}

// begin gives the browser the session that was begun.
func (h *Handler) begin(ctx context.Context, secret string, pass people.Pass, err error) (*answer[Me], error) {
	if err != nil {
		return nil, waits(ctx, err)
	}
	if old := visitOf(ctx).Pass; old.Kind == people.Session { // the browser has room for one
		if err := h.people.SignOut(ctx, old.Person, old.Person, old.ID); err != nil && !errors.Is(err, evidence.ErrNotFound) {
			return nil, err
		}
	}
	keepSession(ctx, secret, pass.Ends)
	person, pass, err := h.people.Enter(ctx, people.Session, secret)
	if err != nil {
		return nil, err
	}
	visit := visitOf(ctx)
	visit.Pass = pass
	return reply(h.me(Visiting(store.As(ctx, person), visit)))
}

// waits tells how long to wait where somebody tried too often.
func waits(ctx context.Context, err error) error {
	if wait := new(people.Wait); errors.As(err, &wait) {
		writerOf(ctx).Header().Set("Retry-After", fmt.Sprint(int(wait.For.Seconds()+0.999)))
		return newProblem(http.StatusTooManyRequests, wait.Error())
	}
	return err
}

// passes are one's own sessions and tokens.
func (h *Handler) passes() {
	handle(h, route{
		method: http.MethodGet, path: "/passes", id: "list-passes", group: "People", summary: "List your sessions and tokens",
		description: "What lets you in: the browsers in which you are signed in, and your tokens.", example: Items[PassRow]{[]PassRow{examplePass, exampleToken}},
	}, func(ctx context.Context, _ *none) (*answer[Items[PassRow]], error) {
		g, pass, err := h.gate(ctx)
		if err != nil {
			return nil, err
		}
		rows := []PassRow{}
		for _, kind := range []people.Kind{people.Session, people.Token} {
			all, err := g.Book().Passes(ctx, pass.Person, kind)
			if err != nil {
				return nil, err
			}
			for _, p := range all {
				rows = append(rows, rowOf(p, pass.ID))
			}
		}
		return reply(Items[PassRow]{rows}, nil)
	})
	handle(h, route{
		method: http.MethodPost, path: "/tokens", id: "make-token", group: "People", status: http.StatusCreated, summary: "Make a token",
		description: "Makes a token for a script: it may what you may, or less where you say so, and is over when you say. Its secret is told in this answer and never again.",
		ask:         NewToken{Label: "nightly import", Role: store.RoleReader, Case: "port-calder", Days: 14}, example: TokenMade{exampleToken, "hearsay_…"},
	}, func(ctx context.Context, in *newToken) (*answer[TokenMade], error) {
		g, pass, err := h.gate(ctx)
		if err != nil {
			return nil, err
		}
		secret, made, err := g.NewToken(ctx, pass.Person, pass.Person, in.Body.Label, in.Body.Role, in.Body.Case, in.Body.Days)
		return reply(TokenMade{rowOf(made, ""), secret}, err)
	})
	handle(h, route{
		method: http.MethodDelete, path: "/passes/{id}", id: "end-pass", group: "People", summary: "End a session or a token",
		description: "Whoever uses it is out with the next request.", example: Items[PassRow]{[]PassRow{examplePass}},
	}, func(ctx context.Context, in *passOf) (*answer[Items[PassRow]], error) {
		g, pass, err := h.gate(ctx)
		if err != nil {
			return nil, err
		}
		return reply(Items[PassRow]{[]PassRow{}}, g.SignOut(ctx, pass.Person, pass.Person, in.ID))
	})
	handle(h, route{
		method: http.MethodDelete, path: "/passes", id: "end-sessions", group: "People", summary: "End your other sessions",
		description: "Signs you out everywhere but here. Tokens stay.", example: Items[PassRow]{[]PassRow{examplePass}},
	}, func(ctx context.Context, _ *none) (*answer[Items[PassRow]], error) {
		g, pass, err := h.gate(ctx)
		if err != nil {
			return nil, err
		}
		_, err = g.SignOutAll(ctx, pass.Person, pass.Person, pass.ID)
		return reply(Items[PassRow]{[]PassRow{rowOf(pass, pass.ID)}}, err)
	})
}
