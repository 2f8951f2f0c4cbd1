#include "adapters/sms/inbox.h"

#include "adapters/sms/adapters_sms_sql.h"
#include "platform/crypto/digest.h"
#include "platform/http/routes.h"

namespace xinglin::sms {
namespace {

constexpr std::int64_t kShownMax = 50;

// "+8613800000000" and "138 0000 0000" are one phone: the last eleven digits of China's mobile numbers.
std::string digits_of(std::string_view phone) {
    std::string digits;
    for (const char letter : phone) {
        if (letter >= '0' && letter <= '9') digits += letter;
    }
    return digits.size() > 11 ? digits.substr(digits.size() - 11) : digits;
}

crypto::Digest hash_of(std::string_view phone) { return crypto::sha256("xinglin.demo_inbox:" + digits_of(phone)); }

}  // namespace

Result<void> Inbox::deliver(const Delivered& delivered) {
    return store_->write_now([&](db::Txn& txn, Moment& moment) -> Result<void> {
        txn.exec(sql::inbox_add, TenantId{}, hash_of(delivered.phone), moment.new_id<Id<struct InboxTag>>(), delivered.text,
                 delivered.code, moment.now);
        return {};
    });
}

std::vector<InboxEntry> Inbox::read(db::Txn& txn, std::string_view phone) const {
    std::vector<InboxEntry> entries;
    for (const auto& row : txn.query(sql::inbox_of, TenantId{}, hash_of(phone), kShownMax))
        entries.push_back({std::string(row.text(0)), row.maybe_text(1), row.instant(2)});
    return entries;
}

std::span<const db::Migration> migrations() { return sql::migrations; }

}  // namespace xinglin::sms
