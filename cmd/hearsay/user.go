package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"hearsay/internal/evidence"
	"hearsay/internal/people"
	"hearsay/internal/store"
	"hearsay/internal/store/sqlite/register"
)

func (p *program) user() *cobra.Command {
	c := &cobra.Command{
		Use: "user", GroupID: groupShare,
		Short: "Say who may come into a shared server, and what they may",
		Long: `People of a shared server (hearsay serve --shared). They are kept in people.db in the home folder; whoever may write there may do
this, beside a server that is running too. Passwords are asked for, or read from standard input; no secret is ever an argument.`,
		Example: `  hearsay user add "Vera Holt" --owner
  hearsay user add "Ines Varga" --invite
  hearsay user grant "Ines Varga" analyst harbour
  hearsay user token "Ines Varga" --for "nightly import" --role reader`,
		Args: p.noCommand,
		RunE: func(*cobra.Command, []string) error {
			return usage("", "say what to do: add, ls, grant, revoke, token, password, invite, end, remove or log")
		},
	}
	c.AddCommand(p.userAdd(), p.userLs(), p.userGrant(), p.userRevoke(), p.userToken(), p.userPassword(), p.userInvite(), p.userEnd(), p.userRemove(), p.userLog())
	return c
}

// withPeople opens the register of the home folder; make says that there may be none yet.
func (p *program) withPeople(ctx context.Context, make bool, do func(*people.Gate) error) error {
	home, err := homeDir()
	if err != nil {
		return err
	}
	if !make && !register.Exists(home) {
		return &problem{err: fmt.Errorf("%w: nobody was made known here yet", evidence.ErrNotFound), remedy: "begin with hearsay user add NAME --owner"}
	}
	r, err := register.Open(ctx, home)
	if err != nil {
		return err
	}
	return errors.Join(do(people.NewGate(r, time.Now, rand.Reader)), r.Close())
}

// person makes a command that is about one person.
func (p *program) person(use, short string, make bool, do func(context.Context, *people.Gate, string) error) *cobra.Command {
	return &cobra.Command{
		Use: use + " NAME", Short: short, Args: args(cobra.ExactArgs(1), "the person's name, in quotes where it has spaces"),
		RunE: func(c *cobra.Command, given []string) error {
			return p.withPeople(c.Context(), make, func(g *people.Gate) error { return do(c.Context(), g, given[0]) })
		},
	}
}

func (p *program) userAdd() *cobra.Command {
	var owner, guest, invite, none bool
	c := p.person("add", "Make a person known, with a password or an invitation", true, func(ctx context.Context, g *people.Gate, name string) error {
		if owner && guest {
			return usage("", "an owner of all cases is no guest: leave --owner or --guest out")
		}
		name, err := people.Name(name)
		if err != nil {
			return err
		}
		password := ""
		if !invite && !none {
			if password, err = p.newPassword(name); err != nil {
				return err
			}
			if err := people.CheckPassword(name, password); err != nil {
				return err
			}
		}
		u, err := g.Add(ctx, whoami(), name, guest)
		if err != nil {
			return err
		}
		if owner {
			if _, err := g.Grant(ctx, whoami(), u.Name, store.AllCases, store.RoleOwner); err != nil {
				return err
			}
		}
		if password != "" {
			if err := g.SetPassword(ctx, whoami(), u.Name, password, ""); err != nil {
				return err
			}
		}
		p.say("%s is known now", u.Name)
		if invite {
			return p.invite(ctx, g, u.Name)
		}
		if !owner {
			p.say("next: hearsay user grant %s analyst CASE", quoteShell(u.Name))
		}
		return nil
	})
	c.Flags().BoolVar(&owner, "owner", false, "owns every case of the server, those to come too")
	c.Flags().BoolVar(&guest, "guest", false, "makes no cases")
	c.Flags().BoolVar(&invite, "invite", false, "print an address at which the person chooses a password, good once and for 7 days")
	c.Flags().BoolVar(&none, "no-password", false, "comes in by tokens only")
	return c
}

func (p *program) userInvite() *cobra.Command {
	return p.person("invite", "Print an address at which a person chooses a (new) password", false, p.invite)
}

func (p *program) invite(ctx context.Context, g *people.Gate, name string) error {
	code, pass, err := g.Invite(ctx, whoami(), name)
	if err != nil {
		return err
	}
	p.say("good once, until %s; put the server's address before it and hand it to nobody else:", pass.Ends.Format(time.DateOnly))
	_, err = fmt.Fprintf(p.out, "/sign-in#%s\n", code)
	return err
}

func (p *program) userPassword() *cobra.Command {
	return p.person("password", "Set a person's password; their sessions end", false, func(ctx context.Context, g *people.Gate, name string) error {
		u, _, err := g.Book().User(ctx, name)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		password, err := p.newPassword(u.Name)
		if err != nil {
			return err
		}
		if err := g.SetPassword(ctx, whoami(), u.Name, password, ""); err != nil {
			return err
		}
		p.say("%s has a new password; their sessions ended", u.Name)
		return nil
	})
}

func (p *program) userRemove() *cobra.Command {
	return p.person("remove", "End all that a person has; what they decided stays, and nobody else gets the name", false, func(ctx context.Context, g *people.Gate, name string) error {
		if err := g.Remove(ctx, whoami(), name); err != nil {
			return err
		}
		p.say("%s cannot come in any more", name)
		return nil
	})
}

func (p *program) userEnd() *cobra.Command {
	return p.person("end", "End a person's sessions and tokens, in every browser and script", false, func(ctx context.Context, g *people.Gate, name string) error {
		n, err := g.SignOutAll(ctx, whoami(), name, "")
		if err != nil {
			return err
		}
		tokens, err := g.Book().EndPasses(ctx, people.Event{At: time.Now(), By: whoami(), Act: "tokens ended", Person: name}, name, people.Token, "")
		if err != nil {
			return err
		}
		p.say("ended %s and %s of %s", counted(n, "session"), counted(tokens, "token"), name)
		return nil
	})
}

func (p *program) userGrant() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use: "grant NAME ROLE [CASE…]", Short: "Let a person look at cases (reader), work in them (analyst) or own them (owner)",
		RunE: func(c *cobra.Command, given []string) error {
			if len(given) < 2 || all == (len(given) > 2) {
				return usage("", "name the person, the role and the cases, or --all instead of these")
			}
			cases := given[2:]
			if all {
				cases = []string{store.AllCases}
			}
			return p.withPeople(c.Context(), false, func(g *people.Gate) error {
				return p.eachCase(cases, func(id string) error {
					_, err := g.Grant(c.Context(), whoami(), given[0], id, store.Role(given[1]))
					return err
				})
			})
		},
	}
	c.Flags().BoolVar(&all, "all", false, "every case of the server, those to come too")
	return c
}

func (p *program) userRevoke() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use: "revoke NAME [CASE…]", Short: "Take a person's role in cases away",
		RunE: func(c *cobra.Command, given []string) error {
			if len(given) < 1 || all == (len(given) > 1) {
				return usage("", "name the person and the cases, or --all for a role in every case")
			}
			cases := given[1:]
			if all {
				cases = []string{store.AllCases}
			}
			return p.withPeople(c.Context(), false, func(g *people.Gate) error {
				return p.eachCase(cases, func(id string) error {
					_, err := g.Grant(c.Context(), whoami(), given[0], id, store.NoRole)
					return err
				})
			})
		},
	}
	c.Flags().BoolVar(&all, "all", false, "the role that holds in every case; roles in single cases stay")
	return c
}

// eachCase does something about cases of the home folder that there are.
func (p *program) eachCase(cases []string, do func(id string) error) error {
	folders, _, err := p.folders()
	if err != nil {
		return err
	}
	there, err := folders.List(context.Background())
	if err != nil {
		return err
	}
	for _, id := range cases {
		if id != store.AllCases && !slices.Contains(there, id) {
			p.say("note: there is no case %q in the home folder now; the role is for one that is served under this name", id)
		}
		if err := do(id); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) userToken() *cobra.Command {
	var label, role, only string
	var days int
	c := p.person("token", "Make a token for a script, and print it this once", false, func(ctx context.Context, g *people.Gate, name string) error {
		if label == "" {
			return usage("", "say what the token is for with --for, so that it can be told from others later")
		}
		secret, pass, err := g.NewToken(ctx, whoami(), name, label, store.Role(role), only, days)
		if err != nil {
			return err
		}
		p.say("for %s, until %s; it is not kept and cannot be printed again:", pass.Label, pass.Ends.Format(time.DateOnly))
		_, err = fmt.Fprintln(p.out, secret)
		return err
	})
	c.Flags().StringVar(&label, "for", "", "what it is `for`")
	c.Flags().StringVar(&role, "role", "", "the most that it may: reader, analyst or owner (default: all that the person may)")
	c.Flags().StringVar(&only, "only", "", "the one `case` that it is for (default: all of the person's)")
	c.Flags().IntVar(&days, "days", 90, "how long it is good, 366 at most")
	return c
}

// newPassword asks for a password twice, without showing it, or reads a line where nobody sits at a terminal.
func (p *program) newPassword(name string) (string, error) {
	in, isFile := p.in.(*os.File)
	if !p.inTTY || !isFile {
		line, err := bufio.NewReader(io.LimitReader(p.in, people.MaxPassword+2)).ReadString('\n')
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			return "", usage("", "there is no password on standard input; type one there, or use --invite (%v)", err)
		}
		return line, nil
	}
	ask := func(what string) (string, error) {
		fmt.Fprintf(p.err, "%s: ", what)
		line, err := term.ReadPassword(int(in.Fd()))
		fmt.Fprintln(p.err)
		return string(line), err
	}
	first, err := ask("password for " + name + " (12 characters or more)")
	if err != nil {
		return "", err
	}
	again, err := ask("again")
	if err != nil {
		return "", err
	}
	if first != again {
		return "", usage("", "the two are not the same; nothing was changed")
	}
	return first, nil
}
