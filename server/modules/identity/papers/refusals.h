// Why a number is no number of its paper: each lie has a code of its own.
#pragma once

#include "base/result.h"

namespace xinglin::identity {

inline Error paper_form() { return {ErrorKind::Invalid, "identity.paper_form", {}, "/number"}; }
inline Error paper_kind() { return {ErrorKind::Invalid, "identity.paper_kind", {}, "/kind"}; }
inline Error paper_region() { return {ErrorKind::Invalid, "identity.paper_region", {}, "/number"}; }
inline Error paper_birth_date() { return {ErrorKind::Invalid, "identity.paper_birth_date", {}, "/number"}; }
inline Error paper_checksum() { return {ErrorKind::Invalid, "identity.paper_checksum", {}, "/number"}; }
inline Error paper_demo() { return {ErrorKind::Unprocessable, "identity.paper_demo", {}, "/number"}; }
inline Error paper_of_demo() { return {ErrorKind::Unprocessable, "identity.paper_of_demo", {}, "/number"}; }

}  // namespace xinglin::identity
