/** `password` in other languages, as it labels a field or a line of notes, in letters of ASCII. */
export const passwordWords: readonly string[] = [
  ...['passwort', 'kennwort', 'contrasena', 'mot de passe', 'motdepasse', 'senha', 'palavra-passe'],
  ...['wachtwoord', 'losenord', 'adgangskode', 'salasana', 'haslo', 'heslo', 'jelszo', 'kata sandi'],
];

/** The same with letters beyond ASCII. */
export const passwordWordsBeyondAscii: readonly string[] = [
  ...['contraseña', 'lösenord', 'hasło', 'jelszó', 'parolă', 'şifre', 'mật khẩu', 'κωδικός πρόσβασης', 'пароль'],
  ...['парола', 'лозинка', 'סיסמה', 'סיסמא', 'كلمة المرور', 'كلمة السر', 'पासवर्ड', 'รหัสผ่าน', '密码', '密碼', '口令'],
  ...['パスワード', '비밀번호', '암호'],
];
