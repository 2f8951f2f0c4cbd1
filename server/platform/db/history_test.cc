// Whatever closures do, in whatever groups they fall: the database holds exactly what was acknowledged.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "platform/db/notes_testing.h"

namespace xinglin::db {
namespace {

enum class Ending { Succeeds, Refuses, Breaks };

struct Step {
    std::vector<std::pair<bool, int>> changes;   // Whether to add, and which id.
    std::vector<int> kept;
    Ending ending;
};

using Model = std::map<int, bool>;

rc::Gen<Step> any_step() {
    const auto ids = rc::gen::inRange(0, 20);
    const auto change = rc::gen::pair(rc::gen::arbitrary<bool>(), ids);
    return rc::gen::build<Step>(
        rc::gen::set(&Step::changes, rc::gen::container<std::vector<std::pair<bool, int>>>(change)),
        rc::gen::set(&Step::kept, rc::gen::resize(2, rc::gen::container<std::vector<int>>(ids))),
        rc::gen::set(&Step::ending, rc::gen::element(Ending::Succeeds, Ending::Succeeds, Ending::Refuses, Ending::Breaks)));
}

Work work_of(const Step& step) {
    return [step](Txn& txn, Moment&) -> Result<void> {
        for (const auto& [adds, id] : step.changes) {
            if (adds) txn.exec(kAdd, id, "x", std::nullopt);
            else txn.exec(kRemove, id);
        }
        for (const int id : step.kept) txn.keep([id](Txn& kept) { kept.exec(kAdd, id, "kept", std::nullopt); });
        check(step.ending != Ending::Breaks, "this closure breaks");
        if (step.ending == Ending::Refuses) return refuse(said_no());
        return {};
    };
}

void follow(Model& model, const Step& step) {
    for (const auto& [adds, id] : step.changes) {
        if (step.ending != Ending::Succeeds) break;
        if (adds) model[id] = true;
        else model.erase(id);
    }
    for (const int id : step.kept) model[id] = true;
}

std::vector<std::int64_t> ids_in(Store& store) {
    return *store.read_now([](Txn& txn, Moment&) -> Result<std::vector<std::int64_t>> {
        std::vector<std::int64_t> ids;
        for (const Row row : txn.query(kAll)) ids.push_back(row.integer(0));
        return ids;
    });
}

RC_GTEST_PROP(History, IsWhatWasAcknowledged, ()) {
    static TestStore store("note", std::span(&kNotes, 1), [](StoreOptions& options) { options.on_bug = nullptr; });
    const auto steps = *rc::gen::container<std::vector<Step>>(any_step());
    (void)store->write_now([](Txn& txn, Moment&) -> Result<void> {
        for (int id = 0; id < 20; ++id) txn.exec(kRemove, id);
        return {};
    });

    Model model;
    std::vector<std::promise<bool>> answers(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        store->write(WorkKey{1}, Lane::Interactive, work_of(steps[i]),
                     [&answer = answers[i]](const Result<void>& outcome) { answer.set_value(outcome.has_value()); });
        follow(model, steps[i]);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        RC_ASSERT(answers[i].get_future().get() == (steps[i].ending == Ending::Succeeds));
    }

    std::vector<std::int64_t> expected;
    for (const auto& [id, there] : model) expected.push_back(id);
    RC_ASSERT(ids_in(*store) == expected);
}

}  // namespace
}  // namespace xinglin::db
