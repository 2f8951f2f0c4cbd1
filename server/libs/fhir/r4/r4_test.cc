// R4's definitions as tables: all of them, and each as the specification has it.
#include <gtest/gtest.h>

#include "libs/fhir/r4/r4.h"

namespace xinglin::fhir {
namespace {

const Element* element(std::string_view type, std::string_view path) {
    for (const Element& one : r4().type(type)->elements) {
        if (one.path == path) return &one;
    }
    return nullptr;
}

TEST(R4, HasEveryDefinition) {
    const PackageHead& all = r4().packages().front().all();
    std::size_t resources = 0;
    for (const Structure& one : all.structures)
        resources += one.kind == StructureKind::Resource && !one.constraint && !one.abstract ? 1 : 0;
    EXPECT_EQ(resources, 146U);
    EXPECT_GE(all.search_parameters.size(), 1370U);
    EXPECT_GE(all.value_sets.size(), 1300U);
    EXPECT_GE(all.code_systems.size(), 1060U);
    EXPECT_EQ(all.concept_maps.size(), 19U);
}

TEST(R4, IsSmall) { EXPECT_LT(r4().packages().front().bytes(), 30U << 20U); }

TEST(R4, FindsStructuresByUrlAndTypesByName) {
    const Structure* patient = r4().structure("http://hl7.org/fhir/StructureDefinition/Patient|4.0.1");
    ASSERT_NE(patient, nullptr);
    EXPECT_EQ(patient, r4().type("Patient"));
    EXPECT_EQ(patient->base, "http://hl7.org/fhir/StructureDefinition/DomainResource");
    EXPECT_NE(r4().structure("http://hl7.org/fhir/StructureDefinition/vitalsigns"), nullptr);
    EXPECT_EQ(r4().type("vitalsigns"), nullptr);
    EXPECT_EQ(r4().type("Patients"), nullptr);
    EXPECT_TRUE(r4().type("DomainResource")->abstract);
}

TEST(R4, KnowsEachElement) {
    const Element* value = element("Observation", "Observation.value[x]");
    ASSERT_NE(value, nullptr);
    EXPECT_TRUE(value->choice);
    EXPECT_EQ(value->name, "value");
    EXPECT_EQ(value->types.size(), 11U);
    EXPECT_EQ(value->types[0].code, "Quantity");
    EXPECT_FALSE(value->is_list());
    const Element* status = element("Observation", "Observation.status");
    EXPECT_EQ(status->min, 1U);
    EXPECT_EQ(status->strength, Strength::Required);
    EXPECT_EQ(status->value_set, "http://hl7.org/fhir/ValueSet/observation-status|4.0.1");
    EXPECT_TRUE(status->modifier);
    EXPECT_TRUE(element("Patient", "Patient.name")->is_list());
    EXPECT_EQ(element("Patient", "Patient.generalPractitioner")->types[0].targets.size(), 3U);
}

TEST(R4, LinksContentReferencesAndChildren) {
    const Element* range = element("Observation", "Observation.component.referenceRange");
    ASSERT_TRUE(range->content);
    EXPECT_EQ(range->content->path, "Observation.referenceRange");
    std::string names;
    for (const Element& child : children(*element("Patient", "Patient.contact"))) names += std::string(child.name) + " ";
    EXPECT_EQ(names, "id extension modifierExtension relationship name telecom address gender organization period ");
}

TEST(R4, KnowsPrimitivesAndTheirPatterns) {
    const Element* value = element("date", "date.value");
    EXPECT_EQ(value->types[0].code, "http://hl7.org/fhirpath/System.Date");
    EXPECT_NE(value->types[0].regex.view().find("[0-9]"), std::string_view::npos);
    EXPECT_EQ(r4().type("date")->kind, StructureKind::Primitive);
}

TEST(R4, KnowsConstraintsAndSlices) {
    bool found = false;
    for (const Constraint& one : r4().type("Patient")->elements[0].constraints) found |= one.key == "dom-2";
    EXPECT_TRUE(found);
    const Element* components = nullptr;
    for (const Element& one : r4().structure("http://hl7.org/fhir/StructureDefinition/bp")->elements) {
        if (one.id == "Observation.component") components = &one;
    }
    ASSERT_NE(components, nullptr);
    ASSERT_TRUE(components->slicing);
    EXPECT_EQ(components->slicing->discriminators.size(), 2U);
    EXPECT_EQ(components->slicing->discriminators[0].path, "code.coding.code");
}

TEST(R4, KnowsCodesAndTheirTree) {
    const CodeSystem* gender = r4().code_system("http://hl7.org/fhir/administrative-gender");
    ASSERT_NE(gender, nullptr);
    EXPECT_EQ(gender->content, Content::Complete);
    EXPECT_EQ(find_concept(*gender, "female")->display, "Female");
    EXPECT_EQ(find_concept(*gender, "femal"), nullptr);
    const CodeSystem* status = r4().code_system("http://hl7.org/fhir/event-status");
    ASSERT_NE(find_concept(*status, "completed"), nullptr);
    const CodeSystem* clinical = r4().code_system("http://terminology.hl7.org/CodeSystem/condition-clinical");
    const Concept* recurrence = find_concept(*clinical, "recurrence");
    ASSERT_NE(recurrence->parent, kNoParent);
    EXPECT_EQ(clinical->concepts[recurrence->parent].code, "active");
    EXPECT_EQ(clinical->concepts[recurrence->parent].descendants, 2U);
}

TEST(R4, KnowsSearchParameters) {
    const SearchParameter* composite =
        r4().search_parameter("http://hl7.org/fhir/SearchParameter/Observation-code-value-quantity");
    ASSERT_NE(composite, nullptr);
    EXPECT_EQ(composite->type, SearchType::Composite);
    EXPECT_EQ(composite->components.size(), 2U);
    EXPECT_EQ(composite->components[1].expression, "value.ofType(Quantity)");
}

}  // namespace
}  // namespace xinglin::fhir
