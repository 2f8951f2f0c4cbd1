#include "xinglin/fhir/path_cases.h"

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "libs/fhir/json/build.h"
#include "libs/fhir/json/read.h"
#include "libs/fhir/json/write.h"
#include "xinglin/fhir/sources.h"

namespace xinglin::fhir {
namespace {

constexpr std::size_t kProgressEvery = 10'000;
constexpr std::size_t kExpressionsKept = 20'000;

// The resources of the file that was asked for last: cases of one file stand together.
class Files {
 public:
    explicit Files(std::string folder) : folder_(std::move(folder)) {}

    Expect<const std::vector<json::Document>*> get(const std::string& name) {
        if (name != name_) load(name);
        if (fault_) return std::unexpected(*fault_);
        return &documents_;
    }

 private:
    void load(const std::string& name) {
        name_ = name;
        documents_.clear();
        fault_.reset();
        std::filesystem::path path = name;
        if (path.is_relative() && !std::filesystem::exists(path)) path = std::filesystem::path(folder_) / path;
        read_resources(path.string(), [this](const Sourced& one) { documents_.push_back(one.document); },
                       [this](const Finding& finding, std::size_t) { fault_ = finding; });
    }

    std::string folder_;
    std::string name_;
    std::vector<json::Document> documents_;
    std::optional<Finding> fault_;
};

class Expressions {
 public:
    Expect<const path::Expression*> get(const std::string& text) {
        const auto found = compiled_.find(text);
        if (found != compiled_.end()) return &found->second;
        auto compiled = path::Expression::compile(text);
        if (!compiled) return std::unexpected(std::move(compiled.error()));
        if (compiled_.size() >= kExpressionsKept) compiled_.clear();
        return &compiled_.emplace(text, std::move(*compiled)).first->second;
    }

 private:
    std::map<std::string, path::Expression> compiled_;
};

class Cases {
 public:
    Cases(std::string folder, PathWorld& world) : files_(std::move(folder)), world_(world) {}

    // The answer's line; whether it is a result.
    bool answer(const std::string& line, std::string& out) {
        const auto asked = json::read(line);
        if (!asked) return say("null", std::unexpected(asked.error()), out);
        std::string id;
        if (const auto node = asked->member(0, "id"); node != json::kNone) json::write(*asked, node, id);
        const std::string file(asked->text_of(0, "file")), expression(asked->text_of(0, "expression"));
        return say(id.empty() ? "null" : id, evaluate(file, expression), out);
    }

 private:
    Expect<std::string> evaluate(const std::string& file, const std::string& text) {
        const auto expression = expressions_.get(text);
        if (!expression) return std::unexpected(expression.error());
        const auto documents = files_.get(file);
        if (!documents) return std::unexpected(documents.error());
        path::Collection all;
        for (const auto& document : **documents) {
            auto items = world_.evaluate(**expression, document);
            if (!items) return std::unexpected(std::move(items.error()));
            all.insert(all.end(), items->begin(), items->end());
        }
        std::string out;
        path::write(all, out);
        return out;
    }
    static bool say(const std::string& id, const Expect<std::string>& results, std::string& out) {
        out = "{\"id\":" + id;
        if (results) {
            out += ",\"results\":" + *results + "}";
        } else {
            out += ",\"error\":";
            json::write_text(results.error().en, out);
            out += '}';
        }
        return results.has_value();
    }

    Files files_;
    PathWorld& world_;
    Expressions expressions_;
};

}  // namespace

CasesDone answer_cases(std::istream& in, const std::string& folder, std::ostream& out, PathWorld& world,
                       const std::function<void(std::size_t)>& progress) {
    Cases cases(folder, world);
    CasesDone done;
    std::string line, answer;
    while (std::getline(in, line)) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        if (!cases.answer(line, answer)) ++done.errors;
        out << answer << '\n';
        if (++done.answered % kProgressEvery == 0) progress(done.answered);
    }
    return done;
}

}  // namespace xinglin::fhir
