// A signature as text, for the way from the call outside to the transaction that files it.
#pragma once

#include "platform/sign/sign.h"
#include "platform/wire/wire.h"

namespace xinglin::consult {

struct SignatureText {
    std::string algorithm;
    std::string hash;                 // Base64, as the following.
    std::string value;
    std::vector<std::string> chain;
    Instant at;
};

std::string answer_text(const sign::Signature& signature);
Result<sign::Signature> answer_from(std::string_view text);

}  // namespace xinglin::consult

namespace xinglin::wire {

template <>
constexpr auto fields<consult::SignatureText> =
    members(field<"algorithm">(&consult::SignatureText::algorithm), field<"hash">(&consult::SignatureText::hash),
            field<"value">(&consult::SignatureText::value, text(0, 8000)),
            field<"chain">(&consult::SignatureText::chain, at_most(10, text(0, 16'000))),
            field<"at">(&consult::SignatureText::at));

}  // namespace xinglin::wire
