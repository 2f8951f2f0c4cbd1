// What the judge says: one function for each kind of fault. The path is filled in by who reports it.
#pragma once

#include "libs/fhir/json/finding.h"

namespace xinglin::fhir::validate {

// Structure.
Finding not_a_resource();
Finding unknown_type(std::string_view name);
Finding abstract_type(std::string_view name);
Finding unknown_element(std::string_view name);
Finding not_a_list(std::string_view name);
Finding needless_list(std::string_view name);
Finding empty_value(std::string_view name);
Finding wrong_json(std::string_view name, std::string_view type);
Finding null_value(std::string_view name);
Finding shadow_of_complex(std::string_view name);
Finding uneven_lists(std::string_view name);
Finding several_choices(std::string_view name);

// Counts.
Finding missing(std::string_view name, std::uint32_t min, std::uint32_t count);
Finding too_many(std::string_view name, std::uint32_t max, std::uint32_t count);

// Values.
Finding malformed_value(std::string_view type, std::string_view text);
Finding too_long(std::uint32_t max);
Finding out_of_range(std::string_view bound);
Finding not_fixed(std::string_view json);
Finding not_of_pattern(std::string_view json);
Finding not_absolute(std::string_view uri);
Finding other_size(std::string_view said, std::string_view bytes);
Finding bad_narrative(std::string_view zh, std::string_view en);

// Codes.
Finding outside_required(std::string_view code, std::string_view value_set);
Finding outside_extensible(std::string_view code, std::string_view value_set);
Finding no_code(std::string_view value_set);
Finding unknown_code(std::string_view code, std::string_view system);
Finding other_display(std::string_view display, std::string_view right);
Finding value_set_for_system(std::string_view url);

// References and profiles.
Finding wrong_target(std::string_view type);
Finding other_full_url(std::string_view url);
Finding malformed_reference(std::string_view reference);
Finding other_target_type(std::string_view said, std::string_view named);
Finding missing_in_bundle(std::string_view reference);
Finding unresolved(std::string_view reference);
Finding unknown_profile(std::string_view url);
Finding profile_of_other_type(std::string_view url, std::string_view type);
Finding wrong_type(std::string_view type);
Finding matches_no_profile(std::string_view urls);
Finding unsliced(std::string_view name);
Finding out_of_order(std::string_view name);
Finding misplaced_extension(std::string_view url);
Finding unknown_part(std::string_view url);
Finding unknown_modifier(std::string_view url);

// Answers to questionnaires.
Finding not_asked(std::string_view link);
Finding unanswered(std::string_view link);
Finding answered_though_disabled(std::string_view link);
Finding answer_to_no_question(std::string_view link, std::string_view type);
Finding item_beside_answer(std::string_view link);
Finding wrong_answer_type(std::string_view member, std::string_view type);
Finding no_option();

// Invariants.
Finding broken_invariant(std::string_view key, std::string_view human, bool warning);
Finding unjudged_invariant(std::string_view key, const Finding& why);

}  // namespace xinglin::fhir::validate
