// Cryptography, whole: what modules include. Passwords are in password.h, one-time codes of an app in totp.h.
#pragma once

#include "platform/crypto/bytes.h"     // IWYU pragma: export
#include "platform/crypto/digest.h"    // IWYU pragma: export
#include "platform/crypto/keyring.h"   // IWYU pragma: export
#include "platform/crypto/secret.h"    // IWYU pragma: export
