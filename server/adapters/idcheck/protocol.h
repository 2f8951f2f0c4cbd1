// The provider's requests and answers as JSON; both the adapter and its simulator speak it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/wire/wire.h"

namespace xinglin::idcheck {

inline constexpr std::string_view kService = "faceid";
inline constexpr std::string_view kVersion = "2018-03-01";
inline constexpr std::string_view kByNumber = "IdCardVerification";   // Action: name and number.
inline constexpr std::string_view kByFace = "ImageRecognition";       // Action: and a picture.

struct NumberRequest {
    std::string number;
    std::string name;
};
struct FaceRequest {
    std::string number;
    std::string name;
    std::string image;   // Base64.
};

// Of name and number "0" same, "-1" other, "-2" and "-3" no number or name, "-4" and "-6" not now, "-5" nobody, "-7" too often.
struct Answer {
    std::string result;            // Of a face: "Success".
    std::optional<double> alike;   // Of a face: 0 to 100.
    std::string error;             // The code of an error: "FailedOperation.CompareLowSimilarity"; empty without one.
};

// Nothing when it is no answer of this protocol. What a newer version of it adds is passed over.
std::optional<Answer> read_answer(std::string_view json);
std::string write_answer(const Answer& answer);

}  // namespace xinglin::idcheck

namespace xinglin::wire {

template <>
inline constexpr auto fields<idcheck::NumberRequest> =
    members(field<"IdCard">(&idcheck::NumberRequest::number), field<"Name">(&idcheck::NumberRequest::name));
template <>
inline constexpr auto fields<idcheck::FaceRequest> =
    members(field<"IdCard">(&idcheck::FaceRequest::number), field<"Name">(&idcheck::FaceRequest::name),
            field<"ImageBase64">(&idcheck::FaceRequest::image, text(1, 16'000'000)));

}  // namespace xinglin::wire
