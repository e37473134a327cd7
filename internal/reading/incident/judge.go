package incident

import (
	"context"

	"hearsay/internal/loglinear"
	"hearsay/internal/reading"
)

// Models are what has been learned. Any may be nil while learning.
type Models struct {
	Trigger  *loglinear.Model // of a trigger: which kind of incident it tells, or none
	Role     *loglinear.Model // of a candidate: which role it plays, or none
	Cut      *loglinear.Model // of a way to cut a candidate out: yes or no
	Relevant *loglinear.Model // of a text: whether it tells any incident
	Kind     *loglinear.Model // of a text and kind: whether it tells an incident of that kind
	Entity   *loglinear.Model // of an entity and role: whether it plays it

	Event      *loglinear.Model // of a happening: whether it is one
	Confidence *loglinear.Model // of a perpetrator: how surely it is one
}

// Roles are the roles that the models know, in the order of their labels; RoleLabels and KindLabels begin with none.
var (
	RoleLabels = []string{"none", "individual", "organization", "target", "victim", "weapon"}
	KindLabels = []string{"none", "attack", "bombing", "kidnapping", "arson", "robbery", "hijacking"}
	YesNo      = []string{"no", "yes"}
)

// The roles, as indexes into RoleLabels.
const (
	roleNone = iota
	RoleIndividual
	RoleOrganization
	RoleTarget
	RoleVictim
	RoleWeapon
	roleCount
)

// kindCount is the number of KindLabels.
const kindCount = 7

// Weigh judges triggers and candidates one by one. The error is ctx's.
func (d *Draft) Weigh(ctx context.Context, m *Models) error {
	f := loglinear.NewFeatures()
	var buffer []float32
	d.TriggerP = make([][kindCount]float32, len(d.Triggers))
	for i := range d.Triggers {
		f.Reset()
		d.TriggerFeatures(i, f)
		buffer = m.Trigger.Probabilities(f, buffer)
		copy(d.TriggerP[i][:], buffer)
	}
	d.RoleP = make([][roleCount]float32, len(d.Candidates))
	for i := range d.Candidates {
		if err := reading.Ended(ctx, i); err != nil {
			return err
		}
		f.Reset()
		d.CandidateFeatures(i, f)
		buffer = m.Role.Probabilities(f, buffer)
		copy(d.RoleP[i][:], buffer)
	}
	return nil
}

// bestCut returns the way to cut a candidate out for a role, with how sure it is.
func (d *Draft) bestCut(m *Models, i, role int, f *loglinear.Features, buffer []float32) (best int, p float32) {
	for c := range d.Candidates[i].Cuts {
		f.Reset()
		d.CutFeatures(i, c, RoleLabels[role], f)
		buffer = m.Cut.Probabilities(f, buffer)
		if buffer[1] > p {
			best, p = c, buffer[1]
		}
	}
	return best, p
}
