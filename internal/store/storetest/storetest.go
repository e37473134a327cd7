// Package storetest proves that a store keeps the promises of package store, whatever engine is behind it.
//
// In: a function that opens an empty case. Out: one subtest a promise. It knows nothing of any engine: what an engine
// promises beyond the contract, such as surviving kill -9, is tested beside that engine. Its articles are invented.
package storetest

import (
	"testing"

	"hearsay/internal/store"
)

// Run tests the store that open returns. Every call of open gives another empty case, closed by the test's cleanup.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	for _, promise := range []struct {
		name string
		test func(*testing.T, store.Store)
	}{
		{"case", testCase},
		{"accept", testAccept},
		{"accept/known", testKnown},
		{"accept/versions", testVersions},
		{"accept/back to an earlier text", testBack},
		{"accept/no address", testNoAddress},
		{"accept/invalid", testAcceptInvalid},
		{"article", testArticle},
		{"article/not found", testArticleNotFound},
		{"article/neighbours", testNeighbours},
		{"original", testOriginal},
		{"refuse", testRefuse},
		{"jobs/lease", testLease},
		{"jobs/fail", testFail},
		{"jobs/requeue", testRequeue},
		{"jobs/requeue what failed", testRequeueFailed},
		{"jobs/release", testRelease},
		{"reading/finish", testFinish},
		{"reading/again changes nothing", testFinishAgain},
		{"reading/later reader", testLaterReader},
		{"reading/invalid", testFinishInvalid},
		{"reading/superseded text", testSuperseded},
		{"reading/equal texts", testTwins},
		{"reading/empty", testNothingFound},
		{"statement/prefix", testPrefix},
		{"statements/order", testStatementOrder},
		{"statements/filter", testStatementFilter},
		{"statements/facets", testStatementFacets},
		{"statements/pages", testStatementPages},
		{"statements/withdrawn", testWithdrawn},
		{"articles/filter", testArticleFilter},
		{"articles/order", testArticleOrder},
		{"articles/pages", testArticlePages},
		{"lists/invalid", testListInvalid},
		{"decide", testDecide},
		{"decide/all or none", testDecideAllOrNone},
		{"decide/seen", testDecideSeen},
		{"decide/invalid", testDecideInvalid},
		{"undo", testUndo},
		{"undo/older", testUndoOlder},
		{"undo/random", testUndoRandom},
		{"log", testLog},
		{"search", testSearch},
		{"search/any input", testSearchAnyInput},
		{"search/pages", testSearchPages},
		{"materials", testMaterials},
		{"materials/references", testReferences},
		{"materials/invalid", testEventsInvalid},
		{"world", testWorld},
		{"world/mark", testMark},
		{"world/filter", testWorldFilter},
		{"world/bodies", testBodies},
		{"world/the last kind", testKeepLast},
		{"as of", testAsOf},
		{"dump", testDump},
		{"decisions/written", testWritten},
		{"by hand/statement", testHandStatement},
		{"by hand/edit", testHandEdit},
		{"by hand/invalid", testHandInvalid},
		{"by hand/events, acts, notices", testHandTellings},
		{"by hand/former verdicts", testFormer},
		{"by hand/former verdicts of an earlier version", testFormerVersions},
		{"facts", testFacts},
		{"facts/versions", testFactsVersions},
		{"facts/readings", testFactsReadings},
		{"facts/invalid", testFactsInvalid},
		{"drafts", testDrafts},
		{"world/order", testWorldOrder},
		{"world/pages", testWorldPages},
		{"world/concurrency", testWorldConcurrency},
		{"world/invalid", testWorldInvalid},
		{"world/lookup", testLookup},
		{"world/states", testRecordState},
		{"world/claims", testClaimOfStatements},
		{"world/rulings", testRulings},
		{"overview", testOverview},
		{"concurrency", testConcurrency},
		{"audit", testAudit},
	} {
		t.Run(promise.name, func(t *testing.T) { promise.test(t, open(t)) })
	}
}
