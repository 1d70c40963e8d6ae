/** Texts that only the portal shows, in each of its languages. */
import type { PortalLocale } from './portal-data.js';

/** Texts that only the portal shows. */
export interface PortalTexts {
  readonly signIn: string;
  readonly signUp: string;
  readonly account: string;
  readonly organization: string;
  readonly createOrganization: string;
  readonly development: string;
  readonly language: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly unauthorizedTitle: string;
  readonly unauthorizedText: string;
  readonly noScript: string;
}

/** All of them. */
export const PORTAL_TEXTS: Readonly<Record<PortalLocale, PortalTexts>> = {
  'en-US': {
    signIn: 'Sign in',
    signUp: 'Create account',
    account: 'Account',
    organization: 'Organization',
    createOrganization: 'Create organization',
    development: 'Development',
    language: 'Language',
    notFoundTitle: 'There is nothing here',
    notFoundText: 'This application has no page at this address. Go back to the application and try again from there.',
    unauthorizedTitle: 'The sign-in was stopped',
    unauthorizedText: 'The session that you did not recognise has been ended. Change your password if you have one.',
    noScript: 'This page needs JavaScript to go on. Please switch it on and load the page again.',
  },
  'de-DE': {
    signIn: 'Anmelden',
    signUp: 'Konto anlegen',
    account: 'Konto',
    organization: 'Organisation',
    createOrganization: 'Organisation anlegen',
    development: 'Entwicklung',
    language: 'Sprache',
    notFoundTitle: 'Hier ist nichts',
    notFoundText:
      'Diese Anwendung hat unter dieser Adresse keine Seite. Geh zur Anwendung zurück und versuche es von dort.',
    unauthorizedTitle: 'Die Anmeldung wurde beendet',
    unauthorizedText: 'Die Sitzung, die du nicht kanntest, ist beendet. Ändere dein Passwort, falls du eines hast.',
    noScript: 'Diese Seite braucht JavaScript. Bitte schalte es ein und lade die Seite neu.',
  },
  'es-ES': {
    signIn: 'Iniciar sesión',
    signUp: 'Crear cuenta',
    account: 'Cuenta',
    organization: 'Organización',
    createOrganization: 'Crear organización',
    development: 'Desarrollo',
    language: 'Idioma',
    notFoundTitle: 'Aquí no hay nada',
    notFoundText:
      'Esta aplicación no tiene ninguna página en esta dirección. Vuelve a la aplicación e inténtalo desde allí.',
    unauthorizedTitle: 'Se ha detenido el inicio de sesión',
    unauthorizedText: 'La sesión que no reconocías ha terminado. Cambia tu contraseña si tienes una.',
    noScript: 'Esta página necesita JavaScript. Actívalo y vuelve a cargarla.',
  },
  'fr-FR': {
    signIn: 'Se connecter',
    signUp: 'Créer un compte',
    account: 'Compte',
    organization: 'Organisation',
    createOrganization: 'Créer une organisation',
    development: 'Développement',
    language: 'Langue',
    notFoundTitle: 'Il n’y a rien ici',
    notFoundText:
      'Cette application n’a pas de page à cette adresse. Revenez à l’application et réessayez depuis celle-ci.',
    unauthorizedTitle: 'La connexion a été arrêtée',
    unauthorizedText:
      'La session que vous ne reconnaissiez pas est terminée. Changez votre mot de passe si vous en avez un.',
    noScript: 'Cette page a besoin de JavaScript. Activez-le puis rechargez la page.',
  },
  'ja-JP': {
    signIn: 'サインイン',
    signUp: 'アカウント作成',
    account: 'アカウント',
    organization: '組織',
    createOrganization: '組織を作成',
    development: '開発環境',
    language: '言語',
    notFoundTitle: 'ページがありません',
    notFoundText: 'このアドレスにページはありません。アプリケーションに戻ってやり直してください。',
    unauthorizedTitle: 'サインインを停止しました',
    unauthorizedText: '心当たりのないセッションを終了しました。パスワードをお持ちの場合は変更してください。',
    noScript: 'このページには JavaScript が必要です。有効にしてから再読み込みしてください。',
  },
  'ar-SA': {
    signIn: 'تسجيل الدخول',
    signUp: 'إنشاء حساب',
    account: 'الحساب',
    organization: 'المؤسسة',
    createOrganization: 'إنشاء مؤسسة',
    development: 'بيئة التطوير',
    language: 'اللغة',
    notFoundTitle: 'لا يوجد شيء هنا',
    notFoundText: 'ليس لهذا التطبيق صفحة في هذا العنوان. عُد إلى التطبيق وحاول من هناك.',
    unauthorizedTitle: 'تم إيقاف تسجيل الدخول',
    unauthorizedText: 'انتهت الجلسة التي لم تتعرف عليها. غيّر كلمة المرور إن كانت لديك واحدة.',
    noScript: 'تحتاج هذه الصفحة إلى JavaScript. فعّله ثم أعد تحميل الصفحة.',
  },
};
