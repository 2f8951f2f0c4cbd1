// A differential over its base: what comes out is a snapshot like the published ones.
#include <gtest/gtest.h>

#include "libs/fhir/definitions/compile.h"
#include "libs/fhir/json/read.h"

namespace xinglin::fhir {
namespace {

const std::string kHere = "http://hl7.org/fhir/StructureDefinition/";

std::string type(const std::string& name, const std::string& elements) {
    return R"({"resource":{"resourceType":"StructureDefinition","url":")" + kHere + name + R"(","kind":"complex-type","type":")" + name +
           R"(","snapshot":{"element":[{"id":")" + name + R"(","path":")" + name + R"(","min":0,"max":"*"},)" + elements + "]}}}";
}
std::string element(const std::string& path, const std::string& members) {
    return R"({"id":")" + path + R"(","path":")" + path + R"(",)" + members + "}";
}

// A ward with beds, each with a tag; and a profile of it.
std::string ward() {
    return R"({"resourceType":"Bundle","entry":[)" +
           type("Tag", element("Tag.system", R"("min":0,"max":"1","type":[{"code":"uri"}])") + "," +
                           element("Tag.value", R"("min":0,"max":"1","type":[{"code":"string"}])")) +
           "," +
           type("Ward", element("Ward.tag", R"("min":0,"max":"*","type":[{"code":"Tag"}],"constraint":[{"key":"t-1","severity":"error","human":"h"}])") + "," +
                            element("Ward.bed", R"("min":1,"max":"*","type":[{"code":"BackboneElement"}])") + "," +
                            element("Ward.bed.tag", R"("min":0,"max":"*","type":[{"code":"Tag"}])") + "," +
                            element("Ward.bed.part", R"("min":0,"max":"*","contentReference":"#Ward.bed")") + "," +
                            element("Ward.size[x]", R"("min":0,"max":"1","type":[{"code":"uri"},{"code":"Tag"}])"));
}

class Laid {
 public:
    explicit Laid(const std::string& differential, const std::string& more = {}) {
        const auto document = json::read(ward() + "," + R"({"resource":{"resourceType":"StructureDefinition","url":"http://a/p","kind":"complex-type",
            "type":"Ward","derivation":"constraint","baseDefinition":")" + kHere + R"(Ward",
              "differential":{"element":[)" + differential + "]}}}" + more + "]}");
        EXPECT_TRUE(document);
        Compiler compiler;
        compiler.add(*document);
        package_ = std::make_unique<OwnedPackage>(compiler.finish());
        for (const auto& one : compiler.findings()) faults += one.path + ": " + one.en + "\n";
    }
    std::string ids() const {
        std::string out;
        for (const Element& one : profile().elements) out += std::string(one.id) + " ";
        return out;
    }
    const Element& at(std::string_view id) const {
        for (const Element& one : profile().elements) {
            if (one.id == id) return one;
        }
        ADD_FAILURE() << id << " is not in " << ids();
        return profile().root();
    }
    const Structure& profile(std::string_view url = "http://a/p") const { return *package_->package().structure(url); }
    std::string faults;

 private:
    std::unique_ptr<OwnedPackage> package_;
};

TEST(Snapshot, KeepsWhatTheDifferentialDoesNotSay) {
    const Laid laid(element("Ward.tag", R"("min":1,"constraint":[{"key":"t-2","severity":"error","human":"h"}])"));
    EXPECT_EQ(laid.ids(), "Ward Ward.tag Ward.bed Ward.bed.tag Ward.bed.part Ward.size[x] ");
    EXPECT_TRUE(laid.profile().snapshot);
    EXPECT_EQ(laid.at("Ward.tag").min, 1U);
    EXPECT_EQ(laid.at("Ward.tag").max, kUnbounded);
    EXPECT_EQ(laid.at("Ward.tag").types[0].code, "Tag");
    EXPECT_EQ(laid.at("Ward.tag").constraints.size(), 2U);
    EXPECT_EQ(laid.at("Ward.bed").min, 1U);
    EXPECT_EQ(laid.faults, "");
}

TEST(Snapshot, OpensTypesAndReferredElementsWhereTheyAreNamed) {
    const Laid laid(element("Ward.tag.system", R"("min":1,"fixedUri":"urn:x")") + "," + element("Ward.bed.part.tag", R"("max":"1")"));
    EXPECT_EQ(laid.ids(),
              "Ward Ward.tag Ward.tag.system Ward.tag.value Ward.bed Ward.bed.tag Ward.bed.part Ward.bed.part.tag Ward.bed.part.part Ward.size[x] ");
    EXPECT_EQ(laid.at("Ward.tag.system").fixed, "\"urn:x\"");
    EXPECT_EQ(laid.at("Ward.bed.part.tag").max, 1U);
    EXPECT_TRUE(laid.at("Ward.bed.part.tag").is_list()) << "it is a list in JSON all the same";
}

TEST(Snapshot, PutsSlicesBehindTheirList) {
    const Laid laid(R"({"path":"Ward.bed","slicing":{"discriminator":[{"type":"value","path":"tag.value"}],"rules":"closed"}},
        {"path":"Ward.bed","sliceName":"first","max":"1"},{"path":"Ward.bed.tag","min":1},{"path":"Ward.bed.tag.value","fixedString":"1"},
        {"id":"Ward.bed:second","path":"Ward.bed","sliceName":"second","min":2},
        {"id":"Ward.bed:first/window","path":"Ward.bed","sliceName":"first/window"})");
    EXPECT_EQ(laid.ids(),
              "Ward Ward.tag Ward.bed Ward.bed.tag Ward.bed.part Ward.bed:first Ward.bed:first.tag Ward.bed:first.tag.system "
              "Ward.bed:first.tag.value Ward.bed:first.part Ward.bed:first/window Ward.bed:first/window.tag Ward.bed:first/window.tag.system "
              "Ward.bed:first/window.tag.value Ward.bed:first/window.part Ward.bed:second Ward.bed:second.tag Ward.bed:second.part Ward.size[x] ");
    EXPECT_EQ(laid.at("Ward.bed:first").min, 0U) << "what the list needs is not what each slice needs";
    EXPECT_EQ(laid.at("Ward.bed:first").slice, "first");
    EXPECT_FALSE(laid.at("Ward.bed:first").slicing);
    EXPECT_TRUE(laid.at("Ward.bed").slicing);
    EXPECT_EQ(laid.at("Ward.bed:first.tag.value").fixed, "\"1\"");
    EXPECT_EQ(laid.at("Ward.bed:second").min, 2U);
    EXPECT_EQ(laid.faults, "");
}

TEST(Snapshot, TakesANamedChoiceForASlice) {
    const Laid laid(element("Ward.sizeTag", R"("min":1)") + "," + element("Ward.sizeTag.value", R"("min":1)"));
    EXPECT_EQ(laid.ids(), "Ward Ward.tag Ward.bed Ward.bed.tag Ward.bed.part Ward.size[x] Ward.size[x]:sizeTag Ward.size[x]:sizeTag.system "
                          "Ward.size[x]:sizeTag.value ");
    ASSERT_EQ(laid.at("Ward.size[x]:sizeTag").types.size(), 1U);
    EXPECT_EQ(laid.at("Ward.size[x]:sizeTag").types[0].code, "Tag");
    EXPECT_EQ(laid.at("Ward.size[x]:sizeTag.value").min, 1U);
}

TEST(Snapshot, StandsOnAnotherProfileThatHasNone) {
    const Laid laid(element("Ward.tag", R"("min":1)"), R"(,{"resource":{"resourceType":"StructureDefinition","url":"http://a/q","type":"Ward",
        "derivation":"constraint","baseDefinition":"http://a/p|1","differential":{"element":[)" + element("Ward.tag", R"("max":"3")") + "]}}}");
    EXPECT_EQ(laid.profile("http://a/q").elements[1].min, 1U);
    EXPECT_EQ(laid.profile("http://a/q").elements[1].max, 3U);
}

TEST(Snapshot, SaysWhatIsNotThereAndWhatGoesBeyond) {
    EXPECT_EQ(Laid(element("Ward.chair", R"("min":1)")).faults, "Ward.chair: the differential names Ward.chair, which its base does not have\n");
    EXPECT_EQ(Laid(element("Ward.bed", R"("min":0)")).faults, "Ward.bed: the differential's min goes beyond the base's 1\n");
    EXPECT_EQ(Laid(element("Ward.size[x]", R"("max":"2")")).faults, "Ward.size[x]: the differential's max goes beyond the base's 1\n");
}

TEST(Snapshot, EndsWhereBasesGoRoundInACircle) {
    const auto document = json::read(R"({"resourceType":"StructureDefinition","url":"http://a/p","type":"Ward","derivation":"constraint",
        "baseDefinition":"http://a/p","differential":{"element":[{"path":"Ward"}]}})");
    Compiler compiler;
    compiler.add(*document);
    const OwnedPackage package(compiler.finish());
    EXPECT_FALSE(package.package().structure("http://a/p")->snapshot);
}

}  // namespace
}  // namespace xinglin::fhir
