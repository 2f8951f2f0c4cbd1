// Builder: makes a document piece by piece, in order. Used for answers, patches and fixed values.
#pragma once

#include <vector>

#include "libs/fhir/json/document.h"

namespace xinglin::fhir::json {

class Builder final {
 public:
    // The name is for members of objects; in arrays and at the root it is empty.
    Builder& open_object(std::string_view name = {});
    Builder& open_array(std::string_view name = {});
    Builder& close();
    Builder& text(std::string_view name, std::string_view value);
    Builder& number(std::string_view name, std::string_view digits);   // As it shall be written: "1.10".
    Builder& truth(std::string_view name, bool value);
    Builder& null(std::string_view name = {});
    // A whole subtree of another document, under a name of its own.
    Builder& copy(std::string_view name, const Document& from, Node node);

    // All that was opened is closed.
    Document finish();

 private:
    Document::Entry& add(Kind kind, std::string_view name, std::string_view bytes = {});
    std::uint32_t keep(std::string_view bytes);

    Document document_;
    std::vector<Node> open_;
};

}  // namespace xinglin::fhir::json
