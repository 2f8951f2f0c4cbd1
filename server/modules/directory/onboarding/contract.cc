// The contract: its canonical bytes are stored, the authority signs them outside any transaction, the answer moves him on.
#include "modules/directory/directory_sql.h"
#include "modules/directory/onboarding/registry_jobs.h"
#include "modules/directory/onboarding/refusals.h"
#include "modules/directory/onboarding/store.h"
#include "modules/directory/onboarding/wire.h"
#include "platform/crypto/digest.h"
#include "platform/sign/sign.h"
#include "platform/wire/wire.h"

namespace xinglin::directory {
namespace {

constexpr Duration kSettling = 1s;

struct Packed {   // A signature as the job hands it from its call to its settling.
    std::string algorithm, hash, value, chain;
    Instant at;
};

Result<std::string> packed(const sign::Signature& signature);
Result<Packed> unpacked(std::string_view text);

}  // namespace
}  // namespace xinglin::directory

namespace xinglin::wire {

template <>
constexpr auto fields<directory::Packed> =
    members(field<"algorithm">(&directory::Packed::algorithm), field<"hash">(&directory::Packed::hash, text(0, 200)),
            field<"value">(&directory::Packed::value, text(0, 2000)), field<"chain">(&directory::Packed::chain, text(0, 40000)),
            field<"at">(&directory::Packed::at));

}  // namespace xinglin::wire

namespace xinglin::directory {
namespace {

Result<std::string> packed(const sign::Signature& signature) {
    return wire::write(Packed{signature.algorithm, crypto::base64(signature.hash), crypto::base64(signature.value),
                              crypto::base64(sign::pack_chain(signature.chain)), signature.at});
}

Result<Packed> unpacked(std::string_view text) { return wire::read<Packed>(text); }

std::optional<std::string> canonical_asked(db::Txn& txn, TenantId tenant, OnboardingId id) {
    const auto rows = txn.query(sql::contract_of, tenant, id);
    const auto row = rows.only();
    if (!row || wire::from_name<ContractState>(row->text(0)) != ContractState::Asked) return std::nullopt;
    return std::string(crypto::text_of(row->bytes(1)));
}

struct ToSign {
    std::string canonical;
    sign::Signer signer;
};

jobs::Call call(const Lower& lower, sign::DocumentSigner& signer) {
    return [&lower, &signer](const std::string&, jobs::Outside& outside) -> Result<std::string> {
        const auto& key = outside.due.key;
        auto paper = outside.read([&](db::Txn& txn, Moment&) -> Result<ToSign> {
            const auto one = find_at(txn, key.tenant, OnboardingId{key.subject});
            auto canonical = canonical_asked(txn, key.tenant, OnboardingId{key.subject});
            if (!one || !canonical) return refuse(wrong_stage());
            const auto doctor = lower.directory.practitioner(txn, one->tenant, one->practitioner);
            const auto institution = lower.directory.institution(txn, one->tenant);
            if (!doctor || !institution) return refuse(wrong_stage());
            return ToSign{std::move(*canonical), {one->practitioner, doctor->name, institution->name}};
        });
        if (!paper) return refuse(paper.error());
        auto signature = signer.sign(crypto::view_of(paper->canonical), paper->signer);
        if (!signature) return refuse(signature.error());
        return packed(*signature);
    };
}

Result<void> settle_signed(db::Txn& txn, const Onboarding& one, std::string_view answer) {
    auto read = unpacked(answer);
    if (!read) return refuse(read.error());
    const auto hash = crypto::from_base64(read->hash);
    const auto value = crypto::from_base64(read->value);
    const auto chain = crypto::from_base64(read->chain);
    check(hash && value && chain, "a signature that we packed can be unpacked");
    txn.exec(sql::settle_contract, one.tenant, one.id, wire::name_of(ContractState::Signed), read->algorithm, *hash, *value, *chain,
             read->at);
    return {};
}

jobs::Settle settle(const Lower& lower) {
    return [&lower](db::Txn& txn, const jobs::Due& due, const Result<std::string>& answer, Moment& moment) -> Result<void> {
        auto one = find_at(txn, due.key.tenant, OnboardingId{due.key.subject});
        if (!one || one->stage != Stage::Filed || !canonical_asked(txn, one->tenant, one->id)) return {};
        if (!answer) {
            txn.exec(sql::settle_contract, one->tenant, one->id, wire::name_of(ContractState::Refused), std::nullopt, std::nullopt,
                     std::nullopt, std::nullopt, std::nullopt);
            return {};
        }
        if (auto kept = settle_signed(txn, *one, *answer); !kept) return kept;
        return must_step(txn, due.access, lower, *one, Step::Sign, moment);
    };
}

}  // namespace

std::string Onboardings::written_contract(db::Txn& txn, const Onboarding& one) const {
    const auto doctor = lower_.directory.practitioner(txn, one.tenant, one.practitioner);
    const auto institution = lower_.directory.institution(txn, one.tenant);
    const auto site = site_of(txn, one.tenant, one.practitioner);
    check(doctor && institution && site, "who signs has a name, an institution and a site");
    const auto& terms = contract_terms();
    const ContractContent content{.onboarding = one.id, .institution = institution->name, .doctor = doctor->name,
                                  .ring = one.ring, .filing = site->number, .term = site->term, .terms_version = terms.version,
                                  .terms_sm3 = crypto::hex(crypto::sm3(terms.title_zh + "\n" + terms.body_zh))};
    auto canonical = sign::canonical_json(wire::write(content));
    check(canonical.has_value(), "a contract has a canonical form");
    return *canonical;
}

Result<Contract> Onboardings::contract(db::Txn& txn, const Access& doctor, OnboardingId id) const {
    auto one = own(txn, doctor, id);
    if (!one) return refuse(one.error());
    const auto rows = txn.query(sql::contract_of, one->tenant, id);
    const auto row = rows.only();
    if (!row) {
        if (one->stage != Stage::Filed) return refuse(wrong_stage());
        return Contract{.canonical = written_contract(txn, *one)};
    }
    Contract contract{.state = wire::from_name<ContractState>(row->text(0)).value(),
                      .canonical = std::string(crypto::text_of(row->bytes(1)))};
    contract.algorithm = row->maybe_text(2).value_or("");
    if (!row->is_null(3)) contract.hash = crypto::hex(row->bytes(3));
    contract.signed_at = row->maybe_instant(4);
    return contract;
}

Result<Contract> Onboardings::sign(db::Txn& txn, const Access& doctor, OnboardingId id, Moment& moment) {
    auto one = own(txn, doctor, id);
    if (!one) return refuse(one.error());
    if (one->stage != Stage::Filed) {
        auto known = contract(txn, doctor, id);
        if (known && known->state == ContractState::Signed) return known;   // A retried request, already served.
        return refuse(wrong_stage());
    }
    txn.exec(sql::ask_contract, one->tenant, id, crypto::view_of(written_contract(txn, *one)), moment.now);
    jobs::at(txn, kSignContract, key_of(*one), moment.now);
    return contract(txn, doctor, id);
}

void join_contract(jobs::Jobs& jobs, const Lower& lower, sign::DocumentSigner& signer) {
    const jobs::Adapter authority{.name = "ca", .at_once = 4, .deadline = signer.deadline() + kSettling};
    jobs.outside(kSignContract, authority, call(lower, signer), settle(lower));
}

}  // namespace xinglin::directory
