// Pattern: a regular expression within limits. RE2 takes time in proportion to the text; what it does not know (a look ahead, a
// reference backward) goes to ICU with a limit of time and of stack.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace xinglin::fhir::path {

inline constexpr std::size_t kPatternBytesMax = 8192;

class Pattern {
 public:
    // Throws Failure for what is no regular expression. Remembers what it has been asked.
    static std::shared_ptr<const Pattern> of(const std::string& source);
    virtual ~Pattern() = default;

    // Throws Failure when it takes too long.
    virtual bool found_in(std::string_view text) const = 0;
    virtual bool matches_whole(std::string_view text) const = 0;
    // $1 and ${name} stand for groups.
    virtual std::string replaced(std::string_view text, std::string_view by) const = 0;
};

}  // namespace xinglin::fhir::path
